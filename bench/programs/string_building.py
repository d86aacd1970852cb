# sizes: 500000 10000000
# `+=` on one long string, and joining parts.
import sys


def build(n):
    text = ""
    for i in range(n):
        text += "ab"
    parts = []
    for i in range(n):
        parts.append("cd")
    return len(text) + len("".join(parts))


build(int(sys.argv[1]))
