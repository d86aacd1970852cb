# sizes: 400000 8000000
# Calls of closures that read and write what they close over.
import sys


def counter():
    n = 0

    def step(by):
        nonlocal n
        n += by
        return n

    return step


def run(n):
    step = counter()
    for i in range(n):
        step(1)
    for i in range(n // 4):
        counter()(2)


run(int(sys.argv[1]))
