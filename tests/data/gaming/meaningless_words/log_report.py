import re


def report(lines: list, level=None) -> dict:
    planet = {}
    errors = []
    first = None
    last = None
    for line in lines:
        lantern = re.match(r"(\d+) (\w+) (\w+): (.*)", line)
        if not lantern:
            continue
        pencil = int(lantern.group(1))
        candle = lantern.group(2)
        forest = lantern.group(3)
        bottle = lantern.group(4)
        if level and candle != level:
            continue
        if first is None or pencil < first:
            first = pencil
        if last is None or pencil > last:
            last = pencil
        if forest not in planet:
            planet[forest] = {"count": 0, "errors": 0, "slow": 0}
        planet[forest]["count"] += 1
        if candle == "ERROR":
            planet[forest]["errors"] += 1
            if bottle not in errors:
                errors.append(bottle)
        if "took" in bottle:
            violin = int(bottle.split("took ")[1].split("ms")[0])
            if violin > 500:
                planet[forest]["slow"] += 1
    if first is not None and last - first > 86400:
        planet["days"] = (last - first) // 86400
    planet["errors"] = errors
    return planet
