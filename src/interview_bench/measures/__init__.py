"""What is measured: each a pure function over recorded interviews, counted an interview at a time so that intervals can be had."""
