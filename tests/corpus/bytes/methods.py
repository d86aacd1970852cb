"""All methods of bytes and bytearray."""


def attempt(data, name, *args, **kwargs):
    try:
        print(name, args, kwargs or '', '->', getattr(data, name)(*args, **kwargs))
    except Exception as e:
        print(name, args, kwargs or '', '->', type(e).__name__, e)


for kind in bytes, bytearray:
    data = kind(b'  Hello, hello wOrld\t1\n')
    for name in ['upper', 'lower', 'swapcase', 'capitalize', 'title', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'splitlines', 'hex', 'decode',
                 'isalpha', 'isdigit', 'isalnum', 'isspace', 'isascii', 'isupper', 'islower', 'istitle', 'expandtabs', 'copy', 'nothing']:
        attempt(data, name)
    for name in ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'partition', 'rpartition', 'split', 'rsplit', 'strip', 'lstrip',
                 'rstrip', 'removeprefix', 'removesuffix', 'join', 'center', 'ljust', 'rjust', 'zfill', 'expandtabs', 'translate', 'splitlines', 'hex', 'decode']:
        for args in [(b'l',), (b'',), (b'zz',), (b'hello',), (104,), (300,), ('l',), (None,), (25,), (b' ', 3), (b'l', 5), (b'l', -5, -1), ([b'a'],), (25, b'*'), (25, '*'), (25, b'**')]:
            attempt(data, name, *args)
    attempt(data, 'split', maxsplit=1)
    attempt(data, 'split', sep=b'l', maxsplit=1)
    attempt(data, 'rsplit', b'l', maxsplit=2)
    attempt(data, 'rsplit', None, 1)
    attempt(data, 'splitlines', True)
    attempt(data, 'splitlines', keepends=True)
    attempt(data, 'replace', b'l', b'LL')
    attempt(data, 'replace', b'l', b'', 2)
    attempt(data, 'replace', b'', b'-')
    attempt(data, 'replace', b'', b'-', 3)
    attempt(data, 'replace', b'zz', b'-')
    attempt(data, 'replace', 'l', b'x')
    attempt(data, 'replace', b'l')
    attempt(data, 'startswith', (b'x', b'  H'))
    attempt(data, 'endswith', (b'x', 'y'))
    attempt(data, 'startswith', b'Hello', 2)
    attempt(data, 'translate', None, b'lo')
    attempt(data, 'translate', bytes(range(256)), delete=b'H')
    attempt(data, 'translate', b'short')
    attempt(data, 'hex', '-')
    attempt(data, 'hex', b':', 2)
    attempt(data, 'hex', '_', -4)
    attempt(data, 'hex', 'ab')
    attempt(data, 'hex', 'é')
    attempt(data, 'hex', 3)
    attempt(data, 'join', [])
    attempt(data, 'join', (b'a', bytearray(b'b'), b'c'))
    attempt(data, 'join', [b'a', 'b'])
    attempt(data, 'join', 3)
    attempt(kind(b'-5'), 'zfill', 6)
    attempt(kind(b'a\tbb\tc'), 'expandtabs', 4)
    attempt(kind(b'a\r\nb\rc\n'), 'splitlines')
    attempt(kind(b'\xff'), 'decode')
    attempt(kind(b'\xff'), 'decode', 'latin-1')
    attempt(kind(b'\xff'), 'decode', 'ascii', 'replace')
    attempt(kind(b'x'), 'decode', 3)
    attempt(kind(b'x'), 'decode', errors='ignore')

array = bytearray(b'abc')
for name, *args in [('append', 100), ('append', 256), ('append', 'x'), ('extend', b'ef'), ('extend', [103, 104]), ('extend', 'xy'), ('extend', [300]), ('extend', 5),
                    ('insert', 0, 90), ('insert', -1, 89), ('insert', 100, 88), ('insert', 'x', 1), ('pop',), ('pop', 0), ('pop', 100), ('pop', 'x'), ('remove', 98), ('remove', 98),
                    ('reverse',), ('clear',), ('pop',), ('remove', 'x')]:
    attempt(array, name, *args)
    print(array)

for text, values in [(b'%s %d', (b'x', 5)), (b'%b', bytearray(b'y')), (b'%a', 'é'), (b'%r', b'x'), (b'%s', 'x'), (b'%d', 'x'), (b'%c%c', (65, b'B')), (b'%c', 300),
                     (b'%5.1f|', 3.14159), (b'%x', 255), (b'%(k)s', {b'k': b'v'}), (b'%s', ()), (b'%d', (1, 2)), (b'%%', ()), (b'%-5s|', b'ab'), (b'%q', 1), (b'%.2s', b'abc')]:
    try:
        print(text % values)
    except Exception as e:
        print(text, values, type(e).__name__, e)
