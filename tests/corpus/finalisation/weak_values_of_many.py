import weakref
class Node:
    def __init__(self, v): self.v = v; self.next = None
cache = weakref.WeakValueDictionary()
nodes = []
for i in range(2000):
    n = Node(i)
    nodes.append(n)
    cache[i] = n
print(len(cache))
del n
nodes = nodes[:10]
print(len(cache))
nodes.pop()
print(len(cache))
