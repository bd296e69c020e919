def tokenize(expression):
    tokens = []
    i = 0
    while i < len(expression):
        c = expression[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            number = ""
            while i < len(expression) and expression[i].isdigit():
                number = number + expression[i]
                i += 1
            tokens.append(("number", number))
        elif c in "+-*/()":
            tokens.append(("operator", c))
            i += 1
        else:
            raise Exception("bad character")
    return tokens
