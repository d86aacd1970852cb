# sizes: 4 40
# Inserting and looking up int keys.
import sys


def fill(n):
    table = {}
    for i in range(n):
        table[i * 7] = i
    total = 0
    for i in range(n):
        total += table[i * 7]
    for i in range(n):
        if i in table:
            total += 1
    return total


for _ in range(int(sys.argv[1])):
    fill(100000)
