"""A file, a drop or pasted text to a profile or a posting: one reader a format."""

CHILD = "--reader-child"
"""How a frozen program is told to be the process that reads foreign files, since it cannot be started by a module's name."""
