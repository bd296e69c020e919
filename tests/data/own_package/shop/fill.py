from shop.cart import Cart
LIMIT = 3
def fill(n):
    c = Cart()
    for i in range(n): c.add(i)
    return c
