import statistics
from fractions import Fraction

for data in ([1, 2, 3.5, 4, 4, 7, 9.25], [1, 2, 3, 4], [Fraction(1, 2), Fraction(3, 4)], [], [5], [1.5, 2.5, 1.5], [-1, 0, 1]):
    try:
        print(data, statistics.stdev(data))
    except statistics.StatisticsError as error:
        print(data, error)
