def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v


attempt('a+1', lambda: 'a' + 1)
attempt('1+a', lambda: 1 + 'a')
attempt('a+None', lambda: 'a' + None)
attempt('a*b', lambda: 'a' * 'b')
attempt('a*1.5', lambda: 'a' * 1.5)
attempt('a*Index', lambda: 'a' * Index(3))
attempt('a*Index(x)', lambda: 'a' * Index('x'))
attempt('a-b', lambda: 'a' - 'b')
attempt('a<1', lambda: 'a' < 1)
attempt('a>=None', lambda: 'a' >= None)
attempt('a==1', lambda: 'a' == 1)
attempt('a[5]', lambda: 'a'[5])
attempt('a[-2]', lambda: 'a'[-2])
attempt('a[x]', lambda: (lambda s: s['x'])('a'))
attempt('a[1.0]', lambda: (lambda s: s[1.0])('a'))
attempt('a[None]', lambda: (lambda s: s[None])('a'))
attempt('a[Index]', lambda: 'abc'[Index(1)])
attempt('a[Index:]', lambda: 'abc'[Index(1):])
attempt('a[x:]', lambda: 'abc'['x':])
attempt('a[::0]', lambda: 'abc'[::0])
attempt('1 in a', lambda: 1 in 'a')
attempt('index', lambda: 'a'.index('b'))
attempt('rindex', lambda: 'a'.rindex('b'))
attempt('find int', lambda: 'a'.find(1))
attempt('find none', lambda: 'a'.find())
attempt('count int', lambda: 'a'.count(1))
attempt('startswith int', lambda: 'a'.startswith(1))
attempt('startswith tuple', lambda: 'a'.startswith((1,)))
attempt('endswith list', lambda: 'a'.endswith(['a']))
attempt('split empty', lambda: 'a'.split(''))
attempt('split int', lambda: 'a'.split(1))
attempt('split kw', lambda: 'a'.split(foo=1))
attempt('split max', lambda: 'a'.split('a', 'b'))
attempt('partition empty', lambda: 'a'.partition(''))
attempt('partition int', lambda: 'a'.partition(1))
attempt('join int', lambda: ''.join([1]))
attempt('join mixed', lambda: ''.join(['a', 2]))
attempt('join noniter', lambda: ''.join(5))
attempt('join gen', lambda: ''.join(i for i in range(2)))
attempt('replace', lambda: 'a'.replace('a'))
attempt('replace int', lambda: 'a'.replace(1, 'b'))
attempt('replace int2', lambda: 'a'.replace('b', 1))
attempt('strip int', lambda: 'a'.strip(1))
attempt('center', lambda: 'a'.center())
attempt('center str', lambda: 'a'.center('x'))
attempt('center fill', lambda: 'a'.center(3, 'ab'))
attempt('ljust fill', lambda: 'a'.ljust(3, 1))
attempt('zfill', lambda: 'a'.zfill('x'))
attempt('upper args', lambda: 'a'.upper(1))
attempt('upper kw', lambda: 'a'.upper(x=1))
attempt('translate', lambda: 'a'.translate(5))
attempt('translate bad', lambda: 'a'.translate({97: 1.5}))
attempt('maketrans len', lambda: str.maketrans('ab', 'c'))
attempt('maketrans str', lambda: str.maketrans('ab'))
attempt('removeprefix', lambda: 'a'.removeprefix(1))
attempt('attribute', lambda: 'a'.foo)
attempt('set attribute', lambda: setattr('a', 'foo', 1))
attempt('call', lambda: (lambda s: s())('a'))
attempt('item assign', lambda: 'abc'.__setitem__(0, 'x'))
attempt('unbound', lambda: str.upper())
attempt('unbound int', lambda: str.upper(1))
attempt('str args', lambda: str(1, 2, 3, 4))
attempt('str kw', lambda: str(x=1))
attempt('str decode str', lambda: str('a', 'utf-8'))
attempt('str decode int', lambda: str(5, 'utf-8'))


def assign():
    s = 'abc'
    s[0] = 'x'


def delete():
    s = 'abc'
    del s[0]


attempt('assign', assign)
attempt('delete', delete)
