from .core import add

__all__ = ['add']
