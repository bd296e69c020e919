"""Fails at import with lone surrogates."""

raise ValueError('\ud800')
