"""Choosing: which lines go on the page, in which order and words, and the letter that goes with it."""
