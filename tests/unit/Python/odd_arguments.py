"""Calls functions and methods of the library with arguments that nobody thought of. SEED, FIRST, COUNT and MODULES are set before."""

import random
import sys


class Odd:
    """Special methods that answer what they must not, or fail, as the letters say."""

    def __init__(self, kind):
        self.kind = kind

    def _answer(self, good):
        kind = self.kind
        if kind == 'fails':
            raise ValueError('odd')
        if kind == 'huge':
            return 2 ** 200
        if kind == 'negative':
            return -1
        if kind == 'self':
            return self
        if kind == 'none':
            return None
        return good

    def __index__(self): return self._answer(3)
    def __len__(self): return self._answer(2)
    def __float__(self): return self._answer(1.5)
    def __int__(self): return self._answer(3)
    def __str__(self): return self._answer('odd')
    def __bytes__(self): return self._answer(b'odd')
    def __hash__(self): return self._answer(5)
    def __eq__(self, other): return self._answer(NotImplemented)
    def __lt__(self, other): return self._answer(NotImplemented)
    def __bool__(self): return self._answer(True)
    def __iter__(self): return self._answer(iter([1, 'a']))
    def __contains__(self, item): return self._answer(False)
    def __add__(self, other): return self._answer(NotImplemented)
    def __radd__(self, other): return self._answer(NotImplemented)
    def __getitem__(self, key):
        if key == 3:
            raise IndexError
        return self._answer(key)
    def __call__(self, *args, **names): return self._answer(args)
    def __format__(self, spec): return self._answer('odd')
    def __fspath__(self): return self._answer('/tmp/odd')
    def __enter__(self): return self._answer(self)
    def __exit__(self, *error): return self._answer(None)
    def __await__(self): return self._answer(iter([]))
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self._answer(name)


class Text(str):
    pass


class Number(int):
    pass


class Fields(dict):
    def __missing__(self, key):
        return key


def endless():
    made = [1]
    made.append(made)
    return made


def argument_makers():
    made = [lambda value=value: value for value in (
        None, True, False, 0, 1, -1, 2, 7, 255, 256, 65536, 2**31 - 1, 2**31, -2**31, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**30, -10**30,
        0.0, -0.0, 1.5, -2.5, 1e308, 5e-324, float('inf'), float('-inf'), float('nan'), 1j, complex('nan+infj'),
        '', 'a', 'abc', ' ', '\0', '\n', '\U0001f600', '\ud800', 'a' * 500, '%s %d', '{0} {x!r}', '[a-', '(', 'utf-8', 'strict', '2024-02-30', '-1', '1e5', 'rb', '__class__',
        b'', b'abc', b'\xff\xfe', b'a' * 300, (), (1,), (1, 2, 3), ('a', 1), ((1, 2), (3, 4)), ((),), frozenset(), frozenset({1}), range(0), range(5), range(2**70), range(5, 0, -2),
        slice(None), slice(1, -1, 2), slice('a', None, 0), ..., NotImplemented, int, str, object, type, list, dict, tuple, Exception, KeyboardInterrupt, len, print, sys)]
    made += [lambda kind=kind: Odd(kind) for kind in ('good', 'fails', 'huge', 'negative', 'self', 'none')]
    made += [
        lambda: [], lambda: [1], lambda: [3, 1, 2], lambda: ['b', 'a'], lambda: [[]], lambda: [None, 1], lambda: {}, lambda: {'a': 1}, lambda: {1: 2}, lambda: set(), lambda: {1, 2},
        lambda: bytearray(), lambda: bytearray(b'abc'), lambda: memoryview(b'abcd'), lambda: memoryview(bytearray(8)).cast('I'), lambda: iter([1, 2]), lambda: (n for n in 'ab'),
        lambda: object(), lambda: (lambda *args, **names: args[0] if args else None), lambda: (lambda: 1 / 0), lambda: ValueError('x'), lambda: Text('t'), lambda: Number(5), lambda: Fields(a=1),
        lambda: {}.keys(), lambda: {'a': 1}.items(), lambda: zip('ab', [1, 2]), lambda: map(str, [1]), lambda: reversed([1, 2]), lambda: enumerate('a'), lambda: staticmethod(len), lambda: property(len), endless]
    return made


NAMES = ['key', 'default', 'start', 'stop', 'encoding', 'errors', 'sep', 'maxsplit', 'reverse', 'n', 'strict', 'initial', 'name', 'value', 'base', 'file', 'mode', 'flags', 'maxlen', 'func', 'timeout']
NOT_CALLED = {
    'builtins.input', 'builtins.breakpoint', 'os._exit', 'os.abort', 'os.kill', 'os.chdir', 'sys.setrecursionlimit', 'sys.exit', 'builtins.__build_class__', 'sys.addaudithook',
    'gc.disable', 'gc.freeze', 'random.seed', 'sys.setswitchinterval', 'random.setstate', 'signal.pause', 'signal.sigwait', 'signal.raise_signal',
}


def functions(modules):
    found = []
    for module_name in modules:
        module = __import__(module_name, fromlist=['x'])
        for name in sorted(vars(module)):
            value = vars(module)[name]
            full = f'{module_name}.{name}'
            if full in NOT_CALLED or name.startswith('_') and not name.startswith('__') or not callable(value) or value is Odd:
                continue
            found.append((full, value))
            if isinstance(value, type) and not issubclass(value, BaseException):
                for attribute in sorted(dir(value)):
                    if attribute.startswith('_') and not attribute.startswith('__') or attribute in ('__class__', '__init_subclass__', '__subclasshook__', '__del__', '__subclasses__', 'mro'):
                        continue
                    try:
                        method = getattr(value, attribute)
                    except Exception:
                        continue
                    if callable(method):
                        found.append((f'{full}.{attribute}', method, value))
    return found


def use(result):
    """Looks at what came of a call, as a program would."""
    repr(result)
    if hasattr(result, 'close') and hasattr(result, 'send'):
        result.close()
    elif hasattr(type(result), '__next__'):
        for _ in range(3):
            next(result)


def main():
    found = functions(MODULES)
    makers = argument_makers()
    out = sys.stdout
    for number in range(FIRST, FIRST + COUNT):
        chance = random.Random(SEED * 1_000_003 + number)
        entry = chance.choice(found)
        chosen = [chance.randrange(len(makers)) for _ in range(chance.choice([0, 1, 1, 1, 2, 2, 2, 3, 3, 4]))]
        named = {chance.choice(NAMES): chance.randrange(len(makers))} if chance.random() < 0.15 else {}
        own = len(entry) == 3 and chance.random() < 0.8
        first = chance.randrange(len(makers)) if own and chance.random() < 0.7 else None
        out.write(f'{number} {entry[0]} self={first if own else "-"} {chosen} {named}\n')
        try:
            arguments = [makers[i]() for i in chosen]
            if own:
                # An instance, made of whatever there is.
                try:
                    arguments.insert(0, entry[2]() if first is None else entry[2](makers[first]()))
                except Exception:
                    arguments.insert(0, makers[first or 0]())
            use(entry[1](*arguments, **{name: makers[i]() for name, i in named.items()}))
        except BaseException as error:
            try:
                str(error)
            except BaseException:
                pass
        sys.stdout = out


main()
