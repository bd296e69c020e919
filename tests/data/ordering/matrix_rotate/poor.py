def rotated(m, d={}):
    if m != None:
        if len(m) > 0:
            n = len(m[0])
            res = []
            for i in range(n):
                temp = []
                for j in range(len(m)):
                    temp.insert(0, m[j][i])
                res = res + [temp]
            # return res
            # print(res)
            try:
                return res
            except:
                return None
        else:
            return []
    else:
        return None
