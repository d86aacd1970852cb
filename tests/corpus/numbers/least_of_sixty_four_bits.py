# The least integer of 64 bits, whose magnitude has none, beside floats and fractions.
from decimal import Decimal
from fractions import Fraction

least = -2 ** 63
for other in (float(least), float(least) + 4096, -2.0 ** 64, 1.5, Fraction(least), Fraction(least, 3), Decimal(least)):
    print(other, least == other, other == least, least < other, other < least, least >= other)
print(hash(least) == hash(float(least)) == hash(Fraction(least)) == hash(Decimal(least)), {least: 1}[float(least)], float(least) in {least})
