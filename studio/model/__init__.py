"""The nouns: frozen, plain, and known to everybody. A change makes a new value."""
