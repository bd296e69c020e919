"""Work that grows faster than it has to."""
