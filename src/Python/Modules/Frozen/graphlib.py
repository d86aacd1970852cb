"""graphlib (https://docs.python.org/3.13/library/graphlib.html)."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_HANDED_OUT = -1
_DONE = -2


class CycleError(ValueError):
    """The graph has a cycle: args[1] lists its nodes, the first again at the end."""


class _Node:
    __slots__ = "node", "waits_for", "successors"

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._handed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _find(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._find(node).waits_for += len(predecessors)
        for predecessor in predecessors:
            self._find(predecessor).successors.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [item.node for item in self._nodes.values() if item.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits_for = _HANDED_OUT
        self._ready.clear()
        self._handed_out += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._handed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            item = self._nodes.get(node)
            if item is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if item.waits_for >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if item.waits_for == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            item.waits_for = _DONE
            for successor in item.successors:
                other = self._nodes[successor]
                other.waits_for -= 1
                if other.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        """Depth first along the successors; a node met again on its own path closes a cycle."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path = []
            place = {}
            branches = []
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    place[node] = len(path)
                    path.append(node)
                    branches.append(iter(self._nodes[node].successors))
                while path:
                    following = next(branches[-1], path)
                    if following is not path:
                        node = following
                        break
                    branches.pop()
                    del place[path.pop()]
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
