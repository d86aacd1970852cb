from enum import Enum


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


for planet in Planet:
    print(planet, round(planet.gravity, 3), planet.value)


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    @classmethod
    def _missing_(cls, value):
        return cls.ADD if value == "plus" else None


print(Op.ADD(2, 3), Op("-")(2, 3), Op("plus"))
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value, Enum("N", {"X": 10})(10))
Op("times")
