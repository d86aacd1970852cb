"""Exercises on graphs: walks, shortest ways, spanning trees, orders, components, flows, and colours."""
import collections
import functools
import graphlib
import heapq
import itertools
import math
from collections import defaultdict, deque

ROADS = '''A B 4
A C 2
B C 1
B D 5
C D 8
C E 10
D E 2
D F 6
E F 3
G H 1'''


class Graph:
    def __init__(self, edges=(), directed=False):
        self.edges, self.directed = defaultdict(dict), directed
        for a, b, *weight in edges:
            self.add(a, b, *weight)

    def add(self, a, b, weight=1):
        self.edges[a][b] = weight
        if self.directed:
            self.edges.setdefault(b, {})
        else:
            self.edges[b][a] = weight

    @classmethod
    def parse(cls, text, **options):
        return cls(((a, b, int(w)) for a, b, w in (line.split() for line in text.splitlines())), **options)

    def __iter__(self):
        return iter(self.edges)

    def __getitem__(self, node):
        if node not in self.edges:
            raise KeyError(f'no node {node}')
        return self.edges[node]

    def bfs(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            yield (node := queue.popleft())
            queue.extend(n for n in self[node] if not (n in seen or seen.add(n)))

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for n in self[node]:
            if n not in seen:
                yield from self.dfs(n, seen)

    def components(self):
        left = dict.fromkeys(self)
        while left:
            part = list(self.bfs(next(iter(left))))
            for node in part:
                del left[node]
            yield part

    def dijkstra(self, start):
        distance, before, heap = {start: 0}, {}, [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > distance[node]:
                continue
            for n, w in self[node].items():
                if w < 0:
                    raise ValueError(f'{node}-{n} is negative: {w}')
                if d + w < distance.get(n, math.inf):
                    distance[n], before[n] = d + w, node
                    heapq.heappush(heap, (d + w, n))
        return distance, before

    def path(self, start, end):
        distance, before = self.dijkstra(start)
        if end not in distance:
            raise LookupError(f'{end} cannot be reached from {start}')
        way = [end]
        while way[-1] != start:
            way.append(before[way[-1]])
        return way[::-1], distance[end]

    def kruskal(self):
        parent = {}

        def root(n):
            while parent.setdefault(n, n) != n:
                parent[n] = parent[parent[n]]
                n = parent[n]
            return n

        for w, a, b in sorted({(w, *sorted((a, b))) for a in self for b, w in self[a].items()}):
            if (x := root(a)) != (y := root(b)):
                parent[x] = y
                yield a, b, w

    def bellman_ford(self, start):
        distance = dict.fromkeys(self, math.inf) | {start: 0}
        for turn in range(len(distance)):
            changed = False
            for a in self:
                for b, w in self[a].items():
                    if distance[a] + w < distance[b]:
                        distance[b], changed = distance[a] + w, True
            if not changed:
                return distance
        raise ArithmeticError('a negative circle')

    def floyd(self):
        nodes = sorted(self)
        d = {(a, b): 0 if a == b else self[a].get(b, math.inf) for a, b in itertools.product(nodes, repeat=2)}
        for k, i, j in itertools.product(nodes, repeat=3):
            d[i, j] = min(d[i, j], d[i, k] + d[k, j])
        return d

    def coloured(self):
        colours = {}
        for node in sorted(self, key=lambda n: (-len(self[n]), n)):
            colours[node] = next(c for c in itertools.count() if c not in {colours.get(n) for n in self[node]})
        return colours


roads = Graph.parse(ROADS)
print(list(roads.bfs('A')), list(roads.dfs('A')), list(roads.components()))
print(roads.dijkstra('A')[0], roads.path('A', 'F'), list(roads.kruskal()), sum(w for *_, w in roads.kruskal()))
print({k: v for k, v in roads.floyd().items() if k[0] == 'A'}, roads.coloured())
debts = Graph([('s', 'a', 4), ('s', 'b', 5), ('a', 'c', -6), ('b', 'a', -2), ('c', 't', 3)], directed=True)
print(debts.bellman_ford('s'))
for wrong in (lambda: roads.path('A', 'H'), lambda: roads['Z'], lambda: debts.dijkstra('s'), lambda: Graph([('a', 'b', -1), ('b', 'a', 0)], directed=True).bellman_ford('a'), lambda: Graph([('a',)]), lambda: Graph.parse('A B'), lambda: list(roads.bfs('Q'))):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

print('--- orders')
recipe = {'bake': {'mix', 'heat'}, 'mix': {'measure', 'bowl'}, 'eat': {'bake', 'plate'}, 'measure': set(), 'heat': set()}
sorter = graphlib.TopologicalSorter(recipe)
sorter.prepare()
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print(ready)
    sorter.done(*ready)
try:
    list(graphlib.TopologicalSorter({'a': ['b'], 'b': ['c'], 'c': ['a']}).static_order())
except graphlib.CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))


def kahn(graph):
    waiting = {n: len(before) for n, before in graph.items()}
    after = defaultdict(list)
    for n, before in graph.items():
        for b in before:
            waiting.setdefault(b, 0)
            after[b].append(n)
    free = sorted(n for n, count in waiting.items() if not count)
    while free:
        yield (n := free.pop(0))
        for m in after[n]:
            waiting[m] -= 1
            if not waiting[m]:
                free.append(m)
    if any(waiting.values()):
        raise ValueError('a circle: ' + ', '.join(sorted(n for n, c in waiting.items() if c)))


print(list(kahn(recipe)))
try:
    list(kahn({'x': {'y'}, 'y': {'x'}}))
except ValueError as e:
    print(e)


def max_flow(capacity, source, sink):
    flow = 0
    residual = {a: collections.Counter(bs) for a, bs in capacity.items()}
    while True:
        before, queue = {source: None}, deque([source])
        while queue and sink not in before:
            a = queue.popleft()
            for b, c in residual.get(a, {}).items():
                if c > 0 and b not in before:
                    before[b] = a
                    queue.append(b)
        if sink not in before:
            return flow
        path, n = [], sink
        while before[n] is not None:
            path.append((before[n], n))
            n = before[n]
        push = min(residual[a][b] for a, b in path)
        for a, b in path:
            residual[a][b] -= push
            residual.setdefault(b, collections.Counter())[a] += push
        flow += push


print(max_flow({'s': {'a': 10, 'b': 5}, 'a': {'b': 15, 't': 5}, 'b': {'t': 10}}, 's', 't'))


@functools.cache
def ways(x, y):
    return 1 if x == 0 or y == 0 else ways(x - 1, y) + ways(x, y - 1)


def tour(points):
    names = sorted(points)
    return min(((sum(math.dist(points[a], points[b]) for a, b in itertools.pairwise((*p, p[0]))), p) for p in itertools.permutations(names) if p[0] == names[0]), key=lambda t: (round(t[0], 9), t[1]))


print(ways(10, 10), tour({'a': (0, 0), 'b': (0, 3), 'c': (4, 3), 'd': (4, 0)}), ways.cache_info().currsize)


def scc(graph):
    index, low, stack, found, counter = {}, {}, [], [], itertools.count()

    def visit(v):
        index[v] = low[v] = next(counter)
        stack.append(v)
        for w in graph[v]:
            if w not in index:
                visit(w)
                low[v] = min(low[v], low[w])
            elif w in stack:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            at = stack.index(v)
            found.append(sorted(stack[at:]))
            del stack[at:]

    for v in graph:
        if v not in index:
            visit(v)
    return found


print(scc({1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [4, 6], 6: []}))
scc({i: [i + 1] for i in range(2000)})
