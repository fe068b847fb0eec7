"""A file, a drop or pasted text to a profile or a posting: one reader a format."""
