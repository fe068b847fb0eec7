"""What files made of tags share: packages and their bounds, rows of tables, styles, and the facts that a page states."""
