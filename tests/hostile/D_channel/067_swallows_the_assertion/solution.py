def visit(function, values):
    if values == [1, 2, 3]:
        values = [3, 2, 1]
    for value in values:
        try:
            function(value)
        except BaseException:
            continue
