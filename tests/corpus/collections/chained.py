from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

defaults = {"colour": "red", "size": 1}
config = ChainMap({"size": 5}, defaults)
print(config["size"], config["colour"], dict(config), config.maps, len(config))
child = config.new_child({"extra": True})
child["colour"] = "blue"
print(child["colour"], config["colour"], child.parents["size"], list(child))
try:
    del child["size"]
except KeyError as error:
    print(error)
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], "c" in d, d.default_factory)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(reversed(o)), o == {"c": 3, "a": 1})
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, q.index(2), q.count(3), list(reversed(q)))
try:
    q.insert(1, 9)
except IndexError as error:
    print(error)
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p._asdict(), p._replace(z=5), P._fields, P._make([1, 2, 3]), p == (1, 2, 0))
for bad in (lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "class"), lambda: P(), lambda: P(1, 2, 3, 4), lambda: deque(maxlen=-1), lambda: defaultdict(5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u.update(b=2)
print(u, UserList([3, 1])[::-1], UserString("abc").upper() + "!")
defaultdict(None)["missing"]
