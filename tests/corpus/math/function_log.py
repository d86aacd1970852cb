import math

for step in range(-40, 41):
    x = step * 0.37
    try:
        print(x, math.log(x))
    except (ValueError, OverflowError) as error:
        print(x, type(error).__name__, error)
