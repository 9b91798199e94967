"""Measurements of the whole: each module is run by hand, prints a table, and can write its figures as JSON."""
