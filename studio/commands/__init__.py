"""The commands of the contract, a module each: what it takes, and what it answers."""
