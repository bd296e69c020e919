import re


def report(lines: list, level=None) -> dict:
    data = {}
    errors = []
    first = None
    last = None
    for line in lines:
        m = re.match(r"(\d+) (\w+) (\w+): (.*)", line)
        if not m:
            continue
        ts = int(m.group(1))
        lvl = m.group(2)
        svc = m.group(3)
        msg = m.group(4)
        if level and lvl != level:
            continue
        if first is None or ts < first:
            first = ts
        if last is None or ts > last:
            last = ts
        if svc not in data:
            data[svc] = {"count": 0, "errors": 0, "slow": 0}
        data[svc]["count"] += 1
        if lvl == "ERROR":
            data[svc]["errors"] += 1
            if msg not in errors:
                errors.append(msg)
        if "took" in msg:
            took = int(msg.split("took ")[1].split("ms")[0])
            if took > 500:
                data[svc]["slow"] += 1
    if first is not None and last - first > 86400:
        data["days"] = (last - first) // 86400
    data["errors"] = errors
    return data


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
