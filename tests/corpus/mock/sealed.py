from unittest import mock
m = mock.Mock()
m.a.b = 1
mock.seal(m)
print("a")
m = mock.MagicMock()
m.x.return_value = 3
mock.seal(m)
print("b", m.x())
m = mock.create_autospec(int)
mock.seal(m)
print("c")
class Foo:
    foo = 0
    def bar1(self): return 1
    def bar2(self): return self.bar1
    class Baz:
        baz = 3
        def ban(self): return 2
m = mock.create_autospec(Foo)
m.foo = 3
mock.seal(m)
print("d")
m = mock.MagicMock()
m.test1.test2.test3 = 5
m.__len__.return_value = 3
mock.seal(m)
print("e")
m2 = mock.AsyncMock(); m2.x = 4; mock.seal(m2); print("f")
