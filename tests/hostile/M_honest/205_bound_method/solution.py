class Adder:
    def plus(self, a, b):
        return a + b


add = Adder().plus
