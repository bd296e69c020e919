"""Tests that prove less than they seem to."""
