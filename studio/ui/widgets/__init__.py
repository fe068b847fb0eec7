"""Small drawn things that several screens use."""
