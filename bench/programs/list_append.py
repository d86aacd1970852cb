# sizes: 10 150
# Appending to a list, indexing it, popping from it.
import sys


def fill(n):
    items = []
    for i in range(n):
        items.append(i)
    total = 0
    for i in range(n):
        total += items[i]
    while items:
        items.pop()
    return total


for _ in range(int(sys.argv[1])):
    fill(50000)
