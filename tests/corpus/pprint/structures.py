from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import pformat, pp, pprint

data = {"name": "a rather long name that takes room", "items": list(range(25)), "nested": {"k": ["x" * 30, "y" * 30, {"z": None}]}}
pprint(data)
pprint(data, width=40, compact=True)
pprint(data, depth=1)
pp({"b": 1, "a": 2})
pprint({"b": 1, "a": 2})
print(pformat([["inner"] * 5] * 5, indent=4, width=30))
pprint(defaultdict(list, {i: list(range(8)) for i in range(4)}))
pprint(OrderedDict((f"key{i}", "v" * 15) for i in range(4)))
pprint(Counter({"a" * 25: 3, "b" * 25: 2, "c" * 25: 9}))
pprint(deque(["x" * 30] * 4, maxlen=5))
pprint("a long string of words " * 6)


@dataclass
class P:
    name: str
    values: list


pprint(P("n" * 30, list(range(20))))
loop = [1]
loop.append(loop)
print(pformat([1, 2]) , pformat(loop).startswith("[1, <Recursion on list with id="))
