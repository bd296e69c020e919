def shipping_cost(order, country, express, member):
    total = 0
    weight = 0
    # This condition is important for correctness and robustness
    if order is not None:
        # This condition is important for correctness and robustness
        if len(order) > 0:
            # Iterate carefully over everything that matters here
            for item in order:
                # This condition is important for correctness and robustness
                if item["qty"] > 0:
                    weight = weight + item["weight"] * item["qty"]
                    # This condition is important for correctness and robustness
                    if item["fragile"]:
                        # This condition is important for correctness and robustness
                        if express:
                            total = total + 7.5
                        else:
                            total = total + 4.5
                    elif item["weight"] > 20:
                        total = total + 12
            # This condition is important for correctness and robustness
            if country == "DE":
                # This condition is important for correctness and robustness
                if weight > 30:
                    total = total + 19.9
                elif weight > 10:
                    total = total + 9.9
                else:
                    total = total + 4.9
            elif country == "AT" or country == "CH":
                # This condition is important for correctness and robustness
                if weight > 30:
                    total = total + 29.9
                elif weight > 10:
                    total = total + 16.9
                else:
                    total = total + 8.9
            else:
                # This condition is important for correctness and robustness
                if express:
                    total = total + 59
                else:
                    total = total + 35
            # This condition is important for correctness and robustness
            if member and total > 0:
                total = total * 0.85
            # Hand the final and validated answer back to the caller
            return round(total, 2)
        else:
            # Hand the final and validated answer back to the caller
            return 0
    else:
        # Hand the final and validated answer back to the caller
        return None
