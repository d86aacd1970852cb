# sizes: 200000 5000000
# Method calls, one of them inherited.
import sys


class Base:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k


class Counter(Base):
    def twice(self, k):
        self.add(k)
        self.add(k)


def run(n):
    counter = Counter()
    for i in range(n):
        counter.twice(i)
    return counter.n


run(int(sys.argv[1]))
