"""One module a format: bytes in, lines (or a profile that the file already spells out) out."""
