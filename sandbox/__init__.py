"""Runs one untrusted solution behind a narrow, bounded protocol."""
