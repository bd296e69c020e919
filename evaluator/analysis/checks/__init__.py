"""One module is one rule with the check that finds it; the module ends with CHECK."""
