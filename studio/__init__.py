"""Bespoke: write to one reader at a time."""

__version__ = "0.1.0"
