"""What is in the wrong place, in two places, or needed in none."""
