"""Chapter: a binary search tree, its walks, and what can go wrong with recursion."""
from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator
from functools import total_ordering
from typing import Generic, TypeVar

T = TypeVar('T')


class Node(Generic[T]):
    __slots__ = 'key', 'left', 'right'

    def __init__(self, key: T, left: Node[T] | None = None, right: Node[T] | None = None) -> None:
        self.key, self.left, self.right = key, left, right

    def __repr__(self) -> str:
        if self.left is self.right is None:
            return f'Node({self.key!r})'
        return f'Node({self.key!r}, {self.left!r}, {self.right!r})'


class Tree(Generic[T]):
    def __init__(self, keys=()):
        self.root: Node[T] | None = None
        self.size = 0
        for key in keys:
            self.add(key)

    def add(self, key: T) -> bool:
        """Adds a key; False when it was there."""
        if self.root is None:
            self.root = Node(key)
            self.size = 1
            return True
        node = self.root
        while True:
            if key == node.key:
                return False
            side = 'left' if key < node.key else 'right'
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Node(key))
                self.size += 1
                return True
            node = child

    def __contains__(self, key: T) -> bool:
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[T]:
        def walk(node):
            if node is not None:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self.root)

    def __reversed__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.right
            node = stack.pop()
            yield node.key
            node = node.left

    def __eq__(self, other) -> bool:
        return list(self) == list(other) if isinstance(other, Tree) else NotImplemented

    def __repr__(self) -> str:
        return f'{type(self).__name__}({list(self)})'

    def __getitem__(self, index):
        if isinstance(index, slice):
            return list(self)[index]
        for i, key in enumerate(self if index >= 0 else reversed(self)):
            if i == (index if index >= 0 else ~index):
                return key
        raise IndexError(f'no key number {index} in a tree of {len(self)}')

    def height(self, node=...) -> int:
        node = self.root if node is ... else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))

    def levels(self):
        queue = deque([(self.root, 0)] if self.root else [])
        levels: list[list[T]] = []
        while queue:
            node, depth = queue.popleft()
            if depth == len(levels):
                levels.append([])
            levels[depth].append(node.key)
            queue.extend((child, depth + 1) for child in (node.left, node.right) if child)
        return levels

    def preorder(self, node=...):
        match self.root if node is ... else node:
            case None:
                return []
            case Node(key=key, left=left, right=right):
                return [key, *self.preorder(left), *self.preorder(right)]

    def remove(self, key: T) -> None:
        def without(node, key):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = without(node.left, key)
            elif key > node.key:
                node.right = without(node.right, key)
            elif node.left is None or node.right is None:
                return node.left or node.right
            else:
                heir = node.right
                while heir.left:
                    heir = heir.left
                node.key = heir.key
                node.right = without(node.right, heir.key)
            return node
        self.root = without(self.root, key)
        self.size -= 1

    def drawn(self) -> str:
        def lines(node, prefix='', branch=''):
            if node is None:
                return
            yield from lines(node.right, prefix + ('│  ' if branch == '└──' else '   '), '┌──')
            yield f'{prefix}{branch}{node.key}'
            yield from lines(node.left, prefix + ('│  ' if branch == '┌──' else '   '), '└──')
        return '\n'.join(lines(self.root))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split('.')))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))


tree = Tree([50, 30, 70, 20, 40, 60, 80, 30])
print(tree, len(tree), 60 in tree, 65 in tree, tree.height(), list(reversed(tree)))
print(tree.root)
print(tree.levels(), tree.preorder(), tree[0], tree[-1], tree[1:3], max(tree), sum(tree))
print(tree.drawn())
for key in (20, 30, 50):
    tree.remove(key)
    print(f'without {key}:', tree, tree.preorder())
try:
    tree.remove(99)
except KeyError as e:
    print('KeyError', e, len(tree))
try:
    tree[10]
except IndexError as e:
    print(e)
random.seed(5)
keys = random.sample(range(1000), 200)
big = Tree(keys)
print(list(big) == sorted(keys), big.height(), len(big), big == Tree(sorted(keys)), big == 5, Tree() == Tree([]), bool(Tree()), Tree().levels(), Tree()[:])
print(Tree(map(Version, '3.9 3.13 3.10.1 2.7'.split())), Version('3.10') <= Version('3.9'), Tree[int].__args__, Tree.__parameters__)
print(Tree('the quick brown fox jumps'.split()).levels())
try:
    Tree([1, 'two'])
except TypeError as e:
    print(e)
line = Tree(range(1200))
print(len(line), 1199 in line, list(reversed(line))[:3])
for deep in (line.height, lambda: line[1150], line.preorder):
    try:
        deep()
    except RecursionError as e:
        print(type(e).__name__, e)
del tree.root.key
print(tree)
