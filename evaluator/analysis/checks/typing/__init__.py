"""What the types leave open."""
