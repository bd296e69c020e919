"""A parking lot with places of several sizes."""

import heapq
from enum import IntEnum


class Size(IntEnum):
    """Sizes of vehicles and places, from small to large."""

    MOTORCYCLE = 1
    CAR = 2
    TRUCK = 3


class LotFull(Exception):
    """No free place is large enough."""


class ParkingLot:
    """Gives each vehicle the smallest free place that fits."""

    def __init__(self, places: dict[Size, int]) -> None:
        self._free = {size: list(range(places.get(size, 0))) for size in Size}
        self._parked: dict[str, tuple[Size, int]] = {}

    def park(self, plate: str, size: Size) -> None:
        """Give the vehicle a place.

        Raises:
            ValueError: the vehicle is already here.
            LotFull: no free place is large enough.
        """
        if plate in self._parked:
            raise ValueError(f"{plate} is already parked")
        for place_size in Size:
            if place_size >= size and self._free[place_size]:
                self._parked[plate] = (place_size, heapq.heappop(self._free[place_size]))
                return
        raise LotFull(f"no place for {plate}")

    def leave(self, plate: str) -> None:
        """Free the place of the vehicle.

        Raises:
            KeyError: the vehicle is not here.
        """
        size, number = self._parked.pop(plate)
        heapq.heappush(self._free[size], number)
