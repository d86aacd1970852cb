from unittest.mock import MagicMock, Mock

m = MagicMock()
print(len(m), int(m), float(m), bool(m), list(m), 3 in m, complex(m), m == m, m != m, m == 1)
m.__len__.return_value = 5
m.__getitem__.side_effect = lambda key: key * 2
m.__iter__.return_value = ["a", "b"]
m.__str__.return_value = "a mock"
m.__contains__.side_effect = lambda item: item == "yes"
print(len(m), m[4], list(m), list(m), str(m), f"<{m}>", "yes" in m, "no" in m)
with m as entered:
    print(entered is m.__enter__.return_value)
m.__exit__.assert_called_once_with(None, None, None)
m["key"] = "value"
m.__setitem__.assert_called_with("key", "value")
del m["key"]
print(m.__delitem__.call_args)
print((m + 1) is m.__add__.return_value, (2 * m) is m.__rmul__.return_value, -m is m.__neg__.return_value)
m.__lt__.return_value = True
print(m < 3)
m.__eq__ = lambda self, other: other == 42
print(m == 42, m == 41)
plain = Mock()
plain.__len__ = Mock(return_value=9)
print(len(plain), hasattr(plain, "__iter__"))
limited = MagicMock(spec=["method"])
print(limited.method() is limited.method.return_value)
for action in (lambda: len(Mock()), lambda: m > 3, lambda: len(limited), lambda: setattr(Mock(), "__getattr__", 1)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
