def process(data, flag=False):
    result = []
    for i in range(len(data)):
        if data[i] is not None:
            temp = []
            for j in range(len(data[i])):
                if data[i][j] is not None:
                    if data[i][j] > 0:
                        if flag == True:
                            temp.append(data[i][j] * 2)
                        else:
                            temp.append(data[i][j])
                    else:
                        # Negative values become zero.
                        temp.append(0)
            result.append(temp)
    return result
