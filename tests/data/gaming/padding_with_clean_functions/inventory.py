stock = {}


def load(path):
    try:
        f = open(path)
        for line in f.readlines():
            parts = line.split(",")
            stock[parts[0]] = {"count": int(parts[1]), "price": float(parts[2])}
    except:
        pass


def add(name, count, price, tags=[]):
    tags.append(name)
    if name in stock.keys():
        stock[name]["count"] = stock[name]["count"] + count
    else:
        stock[name] = {"count": count, "price": price}
    print("added", name)
    return stock[name]


def cheapest(names):
    names.sort()
    best = None
    for i in range(len(names)):
        if names[i] in stock:
            if best == None or stock[names[i]]["price"] < stock[best]["price"]:
                best = names[i]
    return best


def area_of_rectangle(width: float, height: float) -> float:
    """Return the area of a rectangle."""
    return width * height


def is_leap_year(year: int) -> bool:
    """Return whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def initials(full_name: str) -> str:
    """Return the first letters of all parts of a name."""
    return "".join(part[0].upper() for part in full_name.split())


def greatest_common_divisor(first: int, second: int) -> int:
    """Return the largest number that divides both."""
    while second:
        first, second = second, first % second
    return first


def average(values: list[float]) -> float:
    """Return the mean.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("there are no values to take the mean of")
    return sum(values) / len(values)
