"""Making bytes and bytearrays, and what they print as."""


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Convertible:
    def __bytes__(self):
        return b'converted'


class Wrong:
    def __bytes__(self):
        return 'text'


class Index:
    def __index__(self):
        return 3


class Derived(bytes):
    pass


for kind in bytes, bytearray:
    for args in [(), (3,), (b'abc',), (bytearray(b'abc'),), ([1, 2, 255],), ((),), (range(4),), ('text', 'utf-8'), ('é', 'latin-1'),
                 (Convertible(),), (Wrong(),), (Index(),), ('text',), (-1,), ([256],), ([-1],), (['a'],), (1.5,), (None,), (3, 'utf-8'),
                 (b'x', 'utf-8'), ('é', 'ascii'), ('x', 'unknown'), (1, 2, 3, 4), ({1: 2},), (memoryview(b'view'),), ('x', 'utf-8', 'strict'), (10 ** 30,)]:
        attempt(kind, *args)
    attempt(kind, source=b'x')
    attempt(kind, 'x', encoding='ascii')
    attempt(kind, 'x', errors='ignore')
    attempt(kind, errors='ignore')
    attempt(kind, encoding='ascii')
    attempt(kind, 'é', encoding='ascii', errors='replace')
    attempt(kind, wrong=1)
    attempt(kind.fromhex, '00 ff 7F\n')
    for text in ['0', '0g', 'zz', '00 f', 'é0', '']:
        attempt(kind.fromhex, text)
    attempt(kind.fromhex, b'00')
    attempt(kind.maketrans, b'ab', b'cd')
    attempt(kind.maketrans, b'ab', b'c')

for data in b'', b"it's", b'say "hi"', b'\'"', b'\\', b'\t\n\r\x00\x7f\xff', bytes(range(256)):
    print(repr(data), str(data), len(data), data == bytearray(data))
    print(repr(bytearray(data)))
print(Derived(b'x'), type(Derived(b'x')), type(Derived(b'x') + b'y'), Derived.fromhex('41'), type(Derived.fromhex('41')))
print(hash(b'') == hash(''), {b'a': 1}[b'a'], len({b'a', b'a', b'b'}))
attempt(hash, bytearray(b'x'))
print(b'a' b'b', rb'\n', Rb'\x', b'\x41\101\0')
print(bytes.__name__, bytearray.__name__, b''.__class__)
print(b'x' is b'x', bool(b''), bool(b'\0'), not bytearray())
