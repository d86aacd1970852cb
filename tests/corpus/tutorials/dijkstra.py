"""Graphs: breadth first, depth first, Dijkstra, topological order, union find."""
import heapq
import math
from collections import defaultdict, deque
from graphlib import CycleError, TopologicalSorter

GRAPH = {'A': {'B': 7, 'C': 3}, 'B': {'D': 2, 'E': 2}, 'C': {'B': 1, 'D': 8}, 'D': {'E': 4}, 'E': {}, 'F': {'A': 1}}


def dijkstra(graph, start):
    distance = defaultdict(lambda: math.inf, {start: 0})
    before, heap, seen = {}, [(0, start)], set()
    while heap:
        d, node = heapq.heappop(heap)
        if node in seen:
            continue
        seen.add(node)
        for other, weight in graph[node].items():
            if (new := d + weight) < distance[other]:
                distance[other], before[other] = new, node
                heapq.heappush(heap, (new, other))
    return distance, before


def path(before, end):
    route = [end]
    while route[-1] in before:
        route.append(before[route[-1]])
    return ' -> '.join(reversed(route))


distance, before = dijkstra(GRAPH, 'A')
for node in sorted(GRAPH):
    print(f'{node}: {distance[node]:>4} {path(before, node)}')


def bfs(graph, start):
    queue, seen = deque([(start, 0)]), {start}
    while queue:
        node, depth = queue.popleft()
        yield node, depth
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append((other, depth + 1))


def dfs(graph, node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for other in graph[node]:
        if other not in seen:
            yield from dfs(graph, other, seen)


print(list(bfs(GRAPH, 'A')), list(dfs(GRAPH, 'A')))
print(list(TopologicalSorter({'shoes': ['socks', 'trousers'], 'trousers': ['pants'], 'socks': []}).static_order()))
sorter = TopologicalSorter({'D': {'B', 'C'}, 'C': {'A'}, 'B': {'A'}})
sorter.prepare()
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print(ready, end=' ')
    sorter.done(*ready)
print()
try:
    list(TopologicalSorter({'a': 'b', 'b': 'c', 'c': 'a'}).static_order())
except CycleError as error:
    print(error.args[0], error.args[1][0] == error.args[1][-1])


class UnionFind:
    def __init__(self, items):
        self.parent = {i: i for i in items}

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        self.parent[b] = a
        return True


edges = sorted((w, a, b) for a, others in GRAPH.items() for b, w in others.items())
forest = UnionFind(GRAPH)
tree = [(a, b, w) for w, a, b in edges if forest.union(a, b)]
print(tree, sum(w for *_, w in tree))
life = {(1, 0), (1, 1), (1, 2)}
for _ in range(2):
    counts = defaultdict(int)
    for x, y in life:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] += 1
    life = {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in life}
    print(sorted(life))
sorter.add('new')
