"""Criticism: rules and their types, what is invented, what could go to anybody, and the gates before export."""
