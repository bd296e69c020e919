THIRTY = 30
TEN = 10
TWENTY = 20
ZERO_POINT_EIGHTY_FIVE = 0.85
SEVEN_POINT_FIVE = 7.5
FOUR_POINT_FIVE = 4.5
TWELVE = 12
FIFTY_NINE = 59
THIRTY_FIVE = 35
NUMBER_1 = 19.9
NUMBER_2 = 9.9
NUMBER_3 = 4.9
VALUE_A = 29.9
VALUE_B = 16.9
VALUE_C = 8.9


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
                            total = total + SEVEN_POINT_FIVE
                        else:
                            total = total + FOUR_POINT_FIVE
                    elif item["weight"] > TWENTY:
                        total = total + TWELVE
            if country == "DE":
                if weight > THIRTY:
                    total = total + NUMBER_1
                elif weight > TEN:
                    total = total + NUMBER_2
                else:
                    total = total + NUMBER_3
            elif country == "AT" or country == "CH":
                if weight > THIRTY:
                    total = total + VALUE_A
                elif weight > TEN:
                    total = total + VALUE_B
                else:
                    total = total + VALUE_C
            else:
                if express:
                    total = total + FIFTY_NINE
                else:
                    total = total + THIRTY_FIVE
            if member and total > 0:
                total = total * ZERO_POINT_EIGHTY_FIVE
            return round(total, 2)
        else:
            return 0
    else:
        return None
