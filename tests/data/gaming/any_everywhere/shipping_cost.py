from typing import Any


def shipping_cost(order: Any, country: Any, express: Any, member: Any) -> Any:
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
