def tokenize(s, old=[]):
    res = []
    n = ""
    state = 0
    for i in range(len(s)):
        if s[i] != " ":
            if s[i] == "0" or s[i] == "1" or s[i] == "2" or s[i] == "3" or s[i] == "4" or s[i] == "5":
                n = n + s[i]
                state = 1
            else:
                if s[i] == "6" or s[i] == "7" or s[i] == "8" or s[i] == "9":
                    n = n + s[i]
                    state = 1
                else:
                    if state == 1:
                        res = res + [["number", n]]
                        n = ""
                        state = 0
                    if s[i] == "+" or s[i] == "-" or s[i] == "*" or s[i] == "/" or s[i] == "(" or s[i] == ")":
                        res = res + [["operator", s[i]]]
                    else:
                        try:
                            print("bad " + s[i])
                        except:
                            pass
                        return -1
        else:
            if state == 1:
                res = res + [["number", n]]
                n = ""
                state = 0
    if state == 1:
        res = res + [["number", n]]
    return res
