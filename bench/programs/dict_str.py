# sizes: 20 600
# Inserting and looking up str keys.
import sys

WORDS = ["word" + str(i) for i in range(5000)]


def count(words):
    table = {}
    for word in words:
        table[word] = 1
    for word in words:
        table[word] += 1
    total = 0
    for word in words:
        total += table.get(word, 0)
    return total


for _ in range(int(sys.argv[1])):
    count(WORDS)
