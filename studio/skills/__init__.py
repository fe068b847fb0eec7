"""What words mean: the skills data and what finds it in a text."""
