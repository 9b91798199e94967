"""Roles, interviews and reports over HTTP: an API for programs, and pages for the candidate and the recruiter."""
