"""A syntax error with lone surrogates, raised by its own hand."""

raise SyntaxError('\ud800')
