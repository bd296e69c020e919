tasks = []


class Scheduler:
    def __init__(self, opts={}):
        self.opts = opts
        self.x = 0

    def add(self, t, f):
        global tasks
        tasks = tasks + [[t, f]]

    def run_until(self, n):
        global tasks
        c = 0
        flag = True
        while flag == True:
            flag = False
            tasks = sorted(tasks, key=lambda x: x[0])
            if len(tasks) > 0:
                if tasks[0][0] <= n:
                    task = tasks.pop(0)
                    try:
                        task[1]()
                        c = c + 1
                    except:
                        pass
                    flag = True
                else:
                    flag = False
            else:
                flag = False
        print(c)
        return c
