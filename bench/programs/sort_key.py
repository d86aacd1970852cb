# sizes: 6 80
# Sorting with a key, and without.
import sys


def noise(n):
    seed = 12345
    items = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        items.append(seed)
    return items


ITEMS = noise(10000)
for _ in range(int(sys.argv[1])):
    sorted(ITEMS, key=lambda x: x % 1000)
    sorted(ITEMS)
    sorted(ITEMS, key=lambda x: (x % 10, x), reverse=True)
