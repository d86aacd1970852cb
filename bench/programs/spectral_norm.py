# sizes: 5 100
# Float arithmetic in nested loops with a call in the middle.
import sys


def weight(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v):
    return [sum(weight(i, j) * x for j, x in enumerate(v)) for i in range(len(v))]


def multiply_transposed(v):
    return [sum(weight(j, i) * x for j, x in enumerate(v)) for i in range(len(v))]


def norm(n):
    u = [1.0] * n
    for _ in range(3):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    uv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return (uv / vv) ** 0.5


for _ in range(int(sys.argv[1])):
    norm(60)
