try:
    from . import sibling
except ImportError as e:
    print(type(e).__name__, e)
import collections as c
import collections.abc as cabc
from collections import abc as also, deque as d
print(c.abc is cabc is also, d.__name__, c.__name__, cabc.__name__)


def late():
    import heapq
    return heapq.nlargest(1, [1, 2])


print(late(), "heapq" in globals())
from heapq import *
print(heappop([1]), __import__("bisect").bisect([1, 2], 1))
