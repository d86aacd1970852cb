# sizes: 100 1500
# List, dict and set comprehensions and a generator expression.
import sys


def run(n):
    squares = [i * i for i in range(n)]
    even = [i for i in squares if i % 2 == 0]
    table = {i: i + 1 for i in even}
    rests = {i % 97 for i in squares}
    return len(table) + len(rests) + sum(i for i in even)


for _ in range(int(sys.argv[1])):
    run(5000)
