"""What a posting wants, and where a profile shows it."""
