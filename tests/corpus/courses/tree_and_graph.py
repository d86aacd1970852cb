"""Trees, graphs, and the searches of an algorithms course."""
import heapq
from collections import defaultdict, deque
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Iterator, Optional, TypeVar

T = TypeVar('T')


@dataclass
class Node(Generic[T]):
    value: T
    left: Optional['Node[T]'] = None
    right: Optional['Node[T]'] = None


class Tree(Generic[T]):
    def __init__(self, items=()):
        self.root: Optional[Node[T]] = None
        self.size = 0
        for item in items:
            self.add(item)

    def add(self, value: T) -> bool:
        if self.root is None:
            self.root = Node(value)
        else:
            node = self.root
            while True:
                if value == node.value:
                    return False
                side = 'left' if value < node.value else 'right'
                if (child := getattr(node, side)) is None:
                    setattr(node, side, Node(value))
                    break
                node = child
        self.size += 1
        return True

    def __iter__(self) -> Iterator[T]:
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.value
                yield from walk(node.right)
        return walk(self.root)

    def __contains__(self, value):
        node = self.root
        while node and node.value != value:
            node = node.left if value < node.value else node.right
        return node is not None

    def __len__(self):
        return self.size

    def depth(self):
        def measure(node):
            return 0 if node is None else 1 + max(measure(node.left), measure(node.right))
        return measure(self.root)

    def __reversed__(self):
        return reversed(list(self))

    def show(self, node=None, indent=0):
        node = node or self.root
        if node.right:
            self.show(node.right, indent + 4)
        print(' ' * indent + f'{node.value}')
        if node.left:
            self.show(node.left, indent + 4)


tree = Tree([50, 30, 70, 20, 40, 60, 80, 30])
print(list(tree), len(tree), 40 in tree, 45 in tree, tree.depth(), list(reversed(tree)), sum(tree))
tree.show()
print(tree.root.left.left)
print(Tree[int], Node[str].__origin__.__name__, Tree.__parameters__)

GRAPH = {'A': {'B': 7, 'C': 9, 'F': 14}, 'B': {'C': 10, 'D': 15}, 'C': {'D': 11, 'F': 2}, 'D': {'E': 6}, 'F': {'E': 9}, 'E': {}, 'Z': {}}
both = defaultdict(dict)
for a, edges in GRAPH.items():
    for b, weight in edges.items():
        both[a][b] = both[b][a] = weight


def dijkstra(graph, start):
    distances, previous = {start: 0}, {}
    queue = [(0, start)]
    while queue:
        distance, here = heapq.heappop(queue)
        if distance > distances[here]:
            continue
        for there, weight in graph[here].items():
            if (new := distance + weight) < distances.get(there, float('inf')):
                distances[there], previous[there] = new, here
                heapq.heappush(queue, (new, there))
    return distances, previous


def path(previous, end):
    result = [end]
    while end in previous:
        result.append(end := previous[end])
    return result[::-1]


distances, previous = dijkstra(both, 'A')
print(distances, path(previous, 'E'))


def bfs(graph, start):
    seen, queue = {start}, deque([start])
    while queue:
        yield (here := queue.popleft())
        for there in sorted(graph[here]):
            if there not in seen:
                seen.add(there)
                queue.append(there)


def dfs(graph, here, seen=None):
    seen = seen if seen is not None else set()
    seen.add(here)
    yield here
    for there in graph[here]:
        if there not in seen:
            yield from dfs(graph, there, seen)


print(*bfs(both, 'A'), '|', *dfs(both, 'A'))


@lru_cache(maxsize=None)
def paths(a, b):
    return 1 if a == b else sum(paths(there, b) for there in GRAPH[a])


print(paths('A', 'E'), paths.cache_info())


def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f'{a}→{c}'
        yield from hanoi(n - 1, b, a, c)


print(' '.join(hanoi(3)))


def queens(n, row=0, columns=(), down=(), up=()):
    if row == n:
        yield columns
    for c in range(n):
        if c not in columns and row - c not in down and row + c not in up:
            yield from queens(n, row + 1, columns + (c,), down + (row - c,), up + (row + c,))


solutions = list(queens(6))
print(len(solutions), solutions[0])
print('\n'.join(' '.join('♛' if c == x else '·' for x in range(6)) for c in solutions[0]))
print(dijkstra(GRAPH, 'Q'))
