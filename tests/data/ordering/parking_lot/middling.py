class ParkingLot:
    def __init__(self, small, medium, large):
        self.spots1 = list(range(small))
        self.spots2 = list(range(medium))
        self.spots3 = list(range(large))
        self.parked = {}

    def park(self, plate, size):
        if plate in self.parked.keys():
            return False
        if size <= 1 and len(self.spots1) > 0:
            self.parked[plate] = (1, self.spots1.pop())
            return True
        elif size <= 2 and len(self.spots2) > 0:
            self.parked[plate] = (2, self.spots2.pop())
            return True
        elif size <= 3 and len(self.spots3) > 0:
            self.parked[plate] = (3, self.spots3.pop())
            return True
        else:
            return False

    def leave(self, plate):
        size, number = self.parked.pop(plate)
        if size == 1:
            self.spots1.append(number)
        elif size == 2:
            self.spots2.append(number)
        else:
            self.spots3.append(number)
