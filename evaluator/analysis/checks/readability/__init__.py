"""What makes code slow to read."""
