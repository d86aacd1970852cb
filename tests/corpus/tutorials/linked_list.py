"""A linked list with iterators, slices and a cycle finder."""
from __future__ import annotations
from collections.abc import Iterable, Iterator, MutableSequence
from typing import Generic, TypeVar, Optional

T = TypeVar('T')


class Node(Generic[T]):
    def __init__(self, value: T, next: Optional[Node[T]] = None):
        self.value, self.next = value, next


class Linked(MutableSequence, Generic[T]):
    def __init__(self, items: Iterable[T] = ()):
        self._head: Node[T] | None = None
        self._length = 0
        self.extend(items)

    def _node(self, index):
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(f'list index {index} out of range')
        node = self._head
        for _ in range(index):
            node = node.next
        return node

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Linked(self[i] for i in range(*index.indices(len(self))))
        return self._node(index).value

    def __setitem__(self, index, value):
        self._node(index).value = value

    def __delitem__(self, index):
        if index in (0, -self._length):
            self._head = self._head.next
        else:
            before = self._node(index - 1 if index > 0 else index - 1)
            before.next = before.next.next
        self._length -= 1

    def insert(self, index, value):
        index = min(index, self._length)
        if index == 0:
            self._head = Node(value, self._head)
        else:
            before = self._node(index - 1)
            before.next = Node(value, before.next)
        self._length += 1

    def __len__(self):
        return self._length

    def __repr__(self):
        return f'Linked({list(self)})'


numbers = Linked([3, 1, 4, 1, 5])
numbers.append(9)
numbers.insert(0, 2)
numbers += [6, 5]
del numbers[2]
print(numbers, len(numbers), numbers[1:6:2], numbers[-1], numbers.index(5), numbers.count(5), 4 in numbers, list(reversed(numbers)))
numbers.remove(4)
print(numbers.pop(), numbers.pop(0), numbers)
numbers.reverse()
numbers[0] = 'six'
print(numbers, isinstance(numbers, Iterable), Linked.__mro__[1].__name__, Linked[int], issubclass(Linked, Iterator))
for action in (lambda: numbers[10], lambda: numbers.remove(77), lambda: numbers.index('q'), lambda: Linked(5), lambda: hash(numbers) and None):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
numbers.clear()
print(numbers, bool(numbers))
numbers.pop()
