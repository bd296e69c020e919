from math import isqrt


def is_prime(n: int) -> bool:
    return n > 1 and all(n % divisor for divisor in range(2, isqrt(n) + 1))


def nth_prime(n: int) -> int:
    """The n-th prime; the first is 2."""
    candidate = 1
    while n > 0:
        candidate += 1
        if is_prime(candidate):
            n -= 1
    return candidate
