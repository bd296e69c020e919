def parse_point(text):
    x, y = map(int, text.split(','))
    return {'x': x, 'y': y}
