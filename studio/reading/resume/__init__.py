"""Lines to a profile: who it is, the sections, the entries under each."""
