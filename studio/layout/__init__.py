"""Template and draft to a sheet: every line placed, fitted to the pages that were asked for."""
