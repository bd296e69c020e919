"""Our only pytest plugin: strict asserts, fixtures, and results collected through hooks."""
