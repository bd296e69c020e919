"""Forms such as ``n log n``: read, printed, simplified and put in order."""
