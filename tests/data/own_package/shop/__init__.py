"""A project of several modules."""
