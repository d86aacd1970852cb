import reprlib

print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr(set(range(100))), reprlib.repr(10 ** 100))
print(reprlib.repr({n: n * n for n in range(10)}), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr((1,)), reprlib.repr(frozenset()))
short = reprlib.Repr(maxlist=2, maxstring=10, maxdict=1, maxlevel=2)
print(short.repr([1, 2, 3]), short.repr("abcdefghijklmnop"), short.repr({"a": 1, "b": 2}), short.repr([[[1]]]))
print(reprlib.Repr(indent=2).repr([1, {"a": [2]}]))


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return f"Node({self.value}, {self.next!r})"


a = Node(1)
a.next = Node(2)
a.next.next = a
print(a)


class Broken:
    def __repr__(self):
        raise ValueError("no repr")


print(reprlib.repr(Broken()).split(" at ")[0])
print(Broken())
