"""The shape of a value: its kind, with what examples show of order, range, letters and lengths."""
