class RateLimiter:
    d = {}

    def __init__(self, limit, window_s, clock):
        self.l = limit
        self.w = window_s
        self.c = clock
        self.temp = 0

    def allow(self, key):
        t = self.c()
        flag = False
        for k in list(self.d.keys()):
            tmp = []
            for x in self.d[k]:
                if t - x < self.w:
                    tmp = tmp + [x]
            self.d[k] = tmp
        try:
            if key in self.d.keys():
                if len(self.d[key]) < self.l:
                    flag = True
                    self.d[key] = self.d[key] + [t]
                else:
                    flag = False
            else:
                if self.l > 0:
                    flag = True
                    self.d[key] = [t]
        except:
            pass
        if flag == True:
            return True
        else:
            return False
