"""One SQLite file remembers a workspace."""
