def rotated(matrix):
    result = []
    for i in range(len(matrix[0])):
        row = []
        for j in range(len(matrix) - 1, -1, -1):
            row.append(matrix[j][i])
        result.append(row)
    return result
