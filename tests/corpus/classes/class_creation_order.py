# What is wrong with a class is found in an order: bases, their layouts, __slots__, then the order of the bases.
def attempt(title, make):
    try:
        made = make()
    except TypeError as error:
        print(title, '-> TypeError', error)
    except ValueError as error:
        print(title, '-> ValueError', error)
    else:
        print(title, '->', [base.__name__ for base in made.__mro__])


class A: pass
class B(A): pass
class C(A): pass
class N(int): pass
class M(N): pass
class S: __slots__ = ('s',)
class T: __slots__ = ('t',)
class E: __slots__ = ()


attempt('bases in the wrong order', lambda: type('X', (A, B), {}))
attempt('the same with slots', lambda: type('X', (A, B), {'__slots__': ('x',)}))
attempt('of ints, with slots', lambda: type('X', (N, M), {'__slots__': ('x',)}))
attempt('of ints, with empty slots', lambda: type('X', (N, M), {'__slots__': ()}))
attempt('of ints', lambda: type('X', (N, M), {}))
attempt('three bases, two at odds', lambda: type('X', (E, A, B), {}))
attempt('three bases, other order', lambda: type('X', (B, A, C), {}))
attempt('object first', lambda: type('X', (object, A), {}))
attempt('twice the same', lambda: type('X', (A, A), {}))
attempt('twice the same, with bad slots', lambda: type('X', (A, A), {'__slots__': (1,)}))
attempt('no type', lambda: type('X', (A, 1), {}))
attempt('layouts', lambda: type('X', (int, str), {}))
attempt('layouts, then no type', lambda: type('X', (int, str, 1), {}))
attempt('no type, then layouts', lambda: type('X', (1, int, str), {}))
attempt('layouts, with bad slots', lambda: type('X', (int, str), {'__slots__': (1,)}))
attempt('slots of both', lambda: type('X', (S, T), {}))
attempt('bool', lambda: type('X', (bool,), {}))
attempt('bool and bad slots', lambda: type('X', (bool,), {'__slots__': 5}))
attempt('slots of a number', lambda: type('X', (), {'__slots__': 5}))
attempt('a slot that is no str', lambda: type('X', (), {'__slots__': ('a', 5)}))
attempt('a slot that is no name', lambda: type('X', (), {'__slots__': ('a b',)}))
attempt('__dict__ twice', lambda: type('X', (A,), {'__slots__': ('__dict__',)}))
attempt('__dict__ once', lambda: type('X', (S,), {'__slots__': ('__dict__',)}))
attempt('__weakref__ twice', lambda: type('X', (A,), {'__slots__': ('__weakref__',)}))
attempt('a slot and a variable', lambda: type('X', (), {'__slots__': ('a',), 'a': 1}))
attempt('a slot and a variable at odds', lambda: type('X', (A, B), {'__slots__': ('a',), 'a': 1}))
attempt('slots of tuple', lambda: type('X', (tuple,), {'__slots__': 'a'}))
attempt('slots of bytes', lambda: type('X', (bytes,), {'__slots__': ['a']}))
attempt('slots of str', lambda: type('X', (str,), {'__slots__': ['a']}))
attempt('slots of type', lambda: type('X', (type,), {'__slots__': ['a']}))
attempt('slots of an exception', lambda: type('X', (ValueError,), {'__slots__': {'a': 'doc'}}))
