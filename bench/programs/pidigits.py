# sizes: 1000 8000
# Big ints: digits of pi.
import sys


def digits(n):
    out = []
    k, a, b, c, d = 2, 4, 1, 12, 4
    while len(out) < n:
        p, q, k = k * k, 2 * k + 1, k + 1
        a, b, c, d = c, d, p * a + q * c, p * b + q * d
        x, y = a // b, c // d
        while x == y and len(out) < n:
            out.append(x)
            a, c = 10 * (a % b), 10 * (c % d)
            x, y = a // b, c // d
    return out


digits(int(sys.argv[1]))
