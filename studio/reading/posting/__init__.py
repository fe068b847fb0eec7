"""Lines to a posting: title, employer, place, dates, and what each part of it is for."""
