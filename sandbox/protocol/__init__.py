"""What host and guest say to each other: plain types, bounded sizes, never pickle.

Both sides import this package, and the guest runs where nothing is installed: standard library only.
"""
