"""One module is one rule with the check that finds it, in the folder of its criterion; it ends with CHECK."""
