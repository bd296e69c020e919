def matrix_spiral(matrix):
    """The elements of matrix in clockwise order from the outside in."""
    result = []
    while matrix:
        result += matrix[0]
        matrix = [list(row) for row in zip(*matrix[1:])][::-1]
    return result
