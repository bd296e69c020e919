"""Where authors state what their code costs, of what, and in which variables."""
