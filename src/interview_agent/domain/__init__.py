"""What an interview is: frozen values and pure functions, with no clock, no I/O and no library."""
