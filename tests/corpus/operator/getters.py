from operator import attrgetter, itemgetter, methodcaller
import operator
from collections import namedtuple

P = namedtuple("P", "name age")
people = [P("Bob", 30), P("Ann", 30), P("Cid", 25)]
print(sorted(people, key=attrgetter("age", "name")))
print(sorted([(1, "b"), (0, "z"), (1, "a")], key=itemgetter(1)), itemgetter(0, 2)("abc"), itemgetter(slice(1, 3))("abcd"))
print(list(map(methodcaller("split", ","), ["a,b", "c"])), methodcaller("replace", "a", "b")("banana"))
print(attrgetter("real")(3), attrgetter("__class__.__name__")([]), itemgetter("k")({"k": 1}))
print(repr(itemgetter(1, 2)), repr(attrgetter("a.b")), repr(methodcaller("f", 1, x=2)))
print(operator.add(1, 2), operator.concat("a", "b"), operator.contains([1], 1), operator.mod(7, 4), operator.xor(5, 1), operator.matmul if False else "")
print(operator.truth([]), operator.not_(1), operator.is_(None, None), operator.countOf("banana", "a"), operator.indexOf("abc", "c"))
values = [1, 2, 3]
operator.setitem(values, 0, 9)
operator.delitem(values, 1)
print(values, operator.iadd(values, [4]), operator.neg(3), operator.inv(0), operator.index(True), operator.length_hint([1, 2]))
itemgetter(9)([1])
