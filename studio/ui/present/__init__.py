"""What a screen shows, in plain values: no Qt here."""
