"""Members of IntEnum, and other ints of classes, as bounds of slices."""

from enum import IntEnum


class Place(IntEnum):
    FIRST = 1
    LAST = 3


class Odd(int):
    def __index__(self):
        return 0


numbers = [0, 1, 2, 3, 4]
print(numbers[Place.FIRST:Place.LAST], numbers[Place.FIRST:], numbers[:Place.LAST], numbers[::Place.LAST])
print((1, 2, 3, 4)[Place.FIRST:Place.LAST], "abcdef"[Place.FIRST:Place.LAST], b"abcd"[Place.FIRST:Place.LAST], bytearray(b"abcd")[:Place.FIRST])
print(numbers[Odd(1):Odd(3)], range(10)[Place.FIRST:Place.LAST], slice(Place.FIRST, Place.LAST).indices(2))
numbers[Place.FIRST:Place.LAST] = [9]
print(numbers)
del numbers[:Place.FIRST]
print(numbers)
