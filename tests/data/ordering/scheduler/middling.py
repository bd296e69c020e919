class Scheduler:
    def __init__(self):
        self.tasks = []

    def add(self, time, func):
        self.tasks.append((time, func))
        self.tasks.sort(key=lambda x: x[0])

    def run_until(self, now):
        count = 0
        while len(self.tasks) > 0:
            if self.tasks[0][0] <= now:
                t = self.tasks.pop(0)
                t[1]()
                count += 1
            else:
                break
        return count
