"""Starts, calls, limits and ends the guest; one file here is one kind of host."""
