stock = {}


def load(path: object) -> object:
    try:
        f = open(path)
        for line in f.readlines():
            parts = line.split(",")
            stock[parts[0]] = {"count": int(parts[1]), "price": float(parts[2])}
    except:
        pass


def add(name: object, count: object, price: object, tags: object = []) -> object:
    tags.append(name)
    if name in stock.keys():
        stock[name]["count"] = stock[name]["count"] + count
    else:
        stock[name] = {"count": count, "price": price}
    print("added", name)
    return stock[name]


def cheapest(names: object) -> object:
    names.sort()
    best = None
    for i in range(len(names)):
        if names[i] in stock:
            if best == None or stock[names[i]]["price"] < stock[best]["price"]:
                best = names[i]
    return best
