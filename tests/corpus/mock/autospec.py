"""Mocks after a specification: signatures are checked, and what is not there is refused."""

import asyncio
import inspect
from unittest.mock import DEFAULT, AsyncMock, MagicMock, Mock, call, create_autospec, patch


class Inner:
    def go(self, speed):
        return speed


class Outer:
    limit = 5
    inner = Inner()

    def __init__(self, name, size=1):
        self.name = name

    def method(self, a, b=2, *, c=3):
        return a

    @classmethod
    def made(cls, name):
        return cls(name)

    @staticmethod
    def helper(x):
        return x

    async def later(self, x):
        return x


def attempt(f, *args, **kwargs):
    try:
        print("->", f(*args, **kwargs))
    except Exception as problem:
        print(type(problem).__name__, problem)


mocked = create_autospec(Outer)
instance = mocked("name", size=3)
mocked.assert_called_once_with("name", 3)
attempt(mocked)
attempt(instance.method)
attempt(instance.method, 1, 2, 3)
attempt(lambda: instance.no_such)
instance.method(1, b=5)
instance.method.assert_called_with(1, 5)
attempt(instance.method.assert_called_with, 2)
attempt(instance.method.assert_has_calls, [call(7)])
attempt(instance.method.assert_has_calls, [call(), call(1, 2, 3, 4)])
print(type(instance.method).__name__, type(instance.later).__name__, type(instance.limit).__name__, callable(instance))
print(inspect.signature(instance.method), inspect.signature(mocked))
attempt(mocked.made)
attempt(instance.helper, 1, 2)
attempt(instance.inner.go)
attempt(instance.limit)


async def use():
    instance.later.return_value = 42
    print(await instance.later(1))
    attempt(instance.later.assert_has_awaits, [call(2)])
    try:
        instance.later()
    except TypeError as problem:
        print(problem)


asyncio.run(use())


def plain(a, b=1):
    return a + b


async def slow(a):
    return a


double = create_autospec(plain, return_value=7)
print(double(1), double.call_args, inspect.signature(double), double.__name__)
attempt(double)
attempt(double, 1, c=2)
double.side_effect = [1, ValueError("no"), DEFAULT]
for _ in range(4):
    attempt(double, 0)

late = create_autospec(slow)
waiting = late()
print(inspect.iscoroutine(waiting), late.mock_calls)


async def check():
    try:
        await waiting
    except TypeError as problem:
        print(problem)
    await late(1)
    print(late.await_count, late.await_args)


asyncio.run(check())

strict = Mock(spec_set=Outer)
strict("x")
print(strict.called, strict.call_count, strict.call_args)
attempt(setattr, strict, "nothing", 1)
with patch(f"{__name__}.Outer", spec_set=True) as patched:
    thing = Outer("y")
    patched.assert_called_once_with("y")
    attempt(lambda: thing.absent)
    print(callable(thing), isinstance(thing, MagicMock))
with patch.object(Outer, "method", autospec=True) as patched:
    Outer("z").method(1)
    print(patched.call_count)
    attempt(Outer("z").method)
configured = create_autospec(Outer, **{"return_value.method.return_value": "set", "return_value.later.side_effect": KeyError("k")})
print(configured("n").method(1))
iterator = Mock(side_effect=iter([1, 2]))
print(iterator(), iterator(), iterator.side_effect.__class__.__name__)
print(type(AsyncMock(spec_set=["a"]).a).__name__)
checked = create_autospec(plain)
checked(1, b=2)
checked(3)
attempt(checked.assert_has_calls, [call(3, 1), call(1, 2)], any_order=True)
checked.assert_has_calls([call(3), call(a=1, b=2)], any_order=True)
attempt(mocked.assert_has_calls, [call.made()])
