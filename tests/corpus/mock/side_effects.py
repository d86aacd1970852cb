from unittest.mock import DEFAULT, Mock

reader = Mock(side_effect=["first", "second", OSError("unplugged")])
for _ in range(4):
    try:
        print(reader())
    except Exception as error:
        print(type(error).__name__, error)
doubler = Mock(side_effect=lambda x: x * 2)
print(doubler(21), doubler("ab"))
maybe = Mock(side_effect=lambda x: DEFAULT if x else "zero", return_value="usual")
print(maybe(1), maybe(0))
failing = Mock(side_effect=ConnectionError("refused"))
try:
    failing("x")
except ConnectionError as error:
    print("caught", error)
print(failing.call_count)
failing.side_effect = None
failing.return_value = "back"
print(failing())
wrapped = Mock(wraps=[3, 1, 2])
wrapped.sort()
print(wrapped.index(3), wrapped.mock_calls)
m = Mock(**{"method.return_value": 3, "other.side_effect": KeyError("k")}, attribute="x")
print(m.method(), m.attribute)
m.other()
