def shipping_cost(order, country, express, member):
    total = 0
    weight = 0
    if order is not None:
        if len(order) > 0:
            for item in order:
                if item["qty"] > 0:
                    weight = weight + item["weight"] * item["qty"]
                    if item["fragile"]:
                        if express:
                            total = total + 7.5
                        else:
                            total = total + 4.5
                    elif item["weight"] > 20:
                        total = total + 12
            if country == "DE":
                if weight > 30:
                    total = total + 19.9
                elif weight > 10:
                    total = total + 9.9
                else:
                    total = total + 4.9
            elif country == "AT" or country == "CH":
                if weight > 30:
                    total = total + 29.9
                elif weight > 10:
                    total = total + 16.9
                else:
                    total = total + 8.9
            else:
                if express:
                    total = total + 59
                else:
                    total = total + 35
            if member and total > 0:
                total = total * 0.85
            return round(total, 2)
        else:
            return 0
    else:
        return None


def _area_of_rectangle(width: float, height: float) -> float:
    """Return the area of a rectangle."""
    return width * height


def _is_leap_year(year: int) -> bool:
    """Return whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _initials(full_name: str) -> str:
    """Return the first letters of all parts of a name."""
    return "".join(part[0].upper() for part in full_name.split())


def _greatest_common_divisor(first: int, second: int) -> int:
    """Return the largest number that divides both."""
    while second:
        first, second = second, first % second
    return first


def _average(values: list[float]) -> float:
    """Return the mean.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("there are no values to take the mean of")
    return sum(values) / len(values)
