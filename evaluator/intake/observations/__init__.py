"""What a reviewer should know of the files themselves; one observation is one module."""
