"""One module is one format; it ends in ``FORMAT = ReportFormat(suffix, render)``."""
