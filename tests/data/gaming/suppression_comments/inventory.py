# ruff: noqa
# pylint: skip-file
# mypy: ignore-errors
stock = {}


def load(path):
    try:
        f = open(path)
        for line in f.readlines():
            parts = line.split(",")
            stock[parts[0]] = {"count": int(parts[1]), "price": float(parts[2])}
    except:  # noqa: E722
        pass


def add(name, count, price, tags=[]):  # noqa: B006  # pylint: disable=all
    tags.append(name)
    if name in stock.keys():
        stock[name]["count"] = stock[name]["count"] + count
    else:
        stock[name] = {"count": count, "price": price}
    print("added", name)  # evaluate: allow[EV601] wanted by the caller
    return stock[name]


def cheapest(names):
    names.sort()
    best = None
    for i in range(len(names)):
        if names[i] in stock:
            if best == None or stock[names[i]]["price"] < stock[best]["price"]:
                best = names[i]
    return best
