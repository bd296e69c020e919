"""What fails where it should not, or hides that it failed."""
