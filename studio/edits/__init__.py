"""Workspace in, workspace out: every change a person can make, each with the name that the undo menu shows."""
