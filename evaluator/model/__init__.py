"""The nouns of a review: frozen dataclasses that need nothing installed."""
