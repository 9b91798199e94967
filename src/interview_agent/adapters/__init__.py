"""Where the core meets the world: one foreign library each, behind a port of `application.ports`."""
