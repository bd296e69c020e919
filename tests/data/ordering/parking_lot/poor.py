class Manager:
    parked = []

    def __init__(self, a, b, c, opts={}):
        self.a = a
        self.b = b
        self.c = c
        self.opts = opts
        self.debug = False

    def park(self, p, s):
        found = False
        for x in self.parked:
            if x[0] == p:
                found = True
        if found == True:
            print("error")
            return -1
        else:
            if s == 1:
                if self.a > 0:
                    self.a = self.a - 1
                    self.parked = self.parked + [[p, 1]]
                    print("parked")
                    return True
                else:
                    if self.b > 0:
                        self.b = self.b - 1
                        self.parked = self.parked + [[p, 2]]
                        print("parked")
                        return True
                    else:
                        if self.c > 0:
                            self.c = self.c - 1
                            self.parked = self.parked + [[p, 3]]
                            print("parked")
                            return True
                        else:
                            return -1
            else:
                if s == 2:
                    if self.b > 0:
                        self.b = self.b - 1
                        self.parked = self.parked + [[p, 2]]
                        print("parked")
                        return True
                    else:
                        if self.c > 0:
                            self.c = self.c - 1
                            self.parked = self.parked + [[p, 3]]
                            print("parked")
                            return True
                        else:
                            return -1
                else:
                    if self.c > 0:
                        self.c = self.c - 1
                        self.parked = self.parked + [[p, 3]]
                        print("parked")
                        return True

    def leave(self, p):
        try:
            for i in range(len(self.parked)):
                if self.parked[i][0] == p:
                    if self.parked[i][1] == 1:
                        self.a = self.a + 1
                    if self.parked[i][1] == 2:
                        self.b = self.b + 1
                    if self.parked[i][1] == 3:
                        self.c = self.c + 1
                    del self.parked[i]
                    break
        except:
            pass
