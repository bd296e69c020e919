"""One file for each limit that ``evaluate doctor`` proves."""
