from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Node:
    value: int
    children: list[Node] = field(default_factory=list)
    parent: Node | None = field(default=None, repr=False)

    def add(self, value):
        child = Node(value, parent=self)
        self.children.append(child)
        return child


root = Node(1)
root.add(2).add(3)
root.add(4)
print(root)
root.children.append(root)
print(root)


def depth(node):
    return 1 + max((depth(c) for c in node.children if c is not node), default=0)


print(depth(root), Node.__annotations__)
