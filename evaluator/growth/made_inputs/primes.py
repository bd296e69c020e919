"""Primes: numbers for which a search for divisors goes on to its end."""

_WITNESSES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
"""Enough for every number below 3.3e24."""


def prime_below(n: int) -> int:
    """The greatest prime that is not above n; 2 for n below 3."""
    while n > 2 and not is_prime(n):
        n -= 1
    return max(2, n)


def is_prime(n: int) -> bool:
    """By the test of Miller and Rabin, exact in the range of our inputs."""
    if n < 2 or any(n % prime == 0 for prime in _WITNESSES):
        return n in _WITNESSES
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    return all(_passes(n, witness, odd, twos) for witness in _WITNESSES)


def _passes(n: int, witness: int, odd: int, twos: int) -> bool:
    power = pow(witness, odd, n)
    if power in {1, n - 1}:
        return True
    for _ in range(twos - 1):
        power = power * power % n
        if power == n - 1:
            return True
    return False
