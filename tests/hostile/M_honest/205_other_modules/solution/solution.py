from arithmetic.sums import add

__all__ = ['add']
