"""The report as one HTML file: no script, nothing loaded from anywhere, light and dark, fit to be printed."""
