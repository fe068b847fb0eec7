"""From the characters of a printed page to lines: words, columns, and sentences that a margin broke."""
