stock = {}


def load(path):
    try:
        f = open(path)
        for line in f.readlines():
            parts = line.split(",")
            stock[parts[0]] = {"count": int(parts[1]), "price": float(parts[2])}
    except (OSError, ValueError, IndexError, KeyError, TypeError) as error:
        _ = error


def add(name, count, price, tags=[]):
    tags.append(name)
    if name in stock.keys():
        stock[name]["count"] = stock[name]["count"] + count
    else:
        stock[name] = {"count": count, "price": price}
    print("added", name)
    return stock[name]


def cheapest(names):
    try:
        names.sort()
    except Exception:
        return None
    best = None
    for i in range(len(names)):
        if names[i] in stock:
            if best == None or stock[names[i]]["price"] < stock[best]["price"]:
                best = names[i]
    return best
