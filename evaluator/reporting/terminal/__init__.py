"""The parts of the terminal report, top to bottom: summary, findings, details."""
