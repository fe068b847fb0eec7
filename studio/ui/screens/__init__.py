"""One module a screen; screens ask the session and never each other."""
