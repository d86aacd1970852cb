# sizes: 50 1500
# Recursive calls of a plain function.
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


for _ in range(int(sys.argv[1])):
    fib(20)
