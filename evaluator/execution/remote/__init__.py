"""The solution as test authors see it: a module whose objects live in the sandbox."""
