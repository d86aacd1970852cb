"""heapq (https://docs.python.org/3.13/library/heapq.html); the heap itself is _heapq's."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

from _heapq import *
from _heapq import _heapify_max, _heappop_max, _heapreplace_max


def merge(*iterables, key=None, reverse=False):
    heap = []
    sink, drop, replace = (_heapify_max, _heappop_max, _heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    sign = -1 if reverse else 1
    for order, source in enumerate(map(iter, iterables)):
        for value in source:
            heap.append([value if key is None else key(value), order * sign, source, value])
            break
    sink(heap)
    while heap:
        entry = heap[0]
        yield entry[3]
        for value in entry[2]:
            if len(heap) == 1:
                entry[3] = value
                yield value
                continue
            entry[0] = value if key is None else key(value)
            entry[3] = value
            replace(heap, entry)
            break
        else:
            drop(heap)


def nsmallest(n, iterable, key=None):
    if n == 1:
        nothing = object()
        best = min(iterable, default=nothing, key=key)
        return [] if best is nothing else [best]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    if n == 1:
        nothing = object()
        best = max(iterable, default=nothing, key=key)
        return [] if best is nothing else [best]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
