class Account:
    history = []

    def __init__(self, b=0, extra={}):
        self.b = b
        self.e = extra

    def get_balance(self):
        return self.b

    def set_balance(self, b):
        self.b = b

    def deposit(self, a):
        try:
            if a > 0:
                if type(a) == int:
                    self.b = self.b + a
                    self.history.append(a)
                    print("ok")
                    return True
                else:
                    print("error")
                    return -1
            else:
                print("error")
                return -1
        except:
            pass

    def withdraw(self, a):
        try:
            if a > 0:
                if type(a) == int:
                    if self.b >= a:
                        self.b = self.b - a
                        self.history.append(-a)
                        print("ok")
                        return True
                    else:
                        print("error")
                        return -1
                else:
                    print("error")
                    return -1
            else:
                print("error")
                return -1
        except:
            pass
