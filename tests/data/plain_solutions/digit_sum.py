def digit_sum(n):
    """ Sum of the decimal digits of n.
    >>> digit_sum(-12)
    3
    """
    s = 0
    for c in str(n):
        if c != '-':
            s = s + int(c)
    return s
