import fnmatch
for pat in ('*.py', 'a*b*c', '**', '*', '', 'a?c', '[abc]', '[!a-c]x', '[]a]', '[!]a]', '[a', '[a-]', '[-a]', '[z-a]', '[a-c-e]', '[--0]', '[\\]', 'x[^a]', '[[]', '[a&&b|~]', 'a**b***c*', '*a*', '?*?', '[!]', '[]', '[a-z-]', '[!-a]', '[a-cx-z]', '[z-ax]', '[!z-a]', 'é.*'):
    print(repr(pat), fnmatch.translate(pat), fnmatch.filter(['a.py', 'abc', 'aXbYc', 'b', '-', ']', 'x', 'zx', '[', '\\', '^', '', 'dx', 'z', '&', '|', '~'], pat))
print(fnmatch.fnmatch('a' * 50, '*a' * 30 + '*b'), fnmatch.fnmatch('a' * 50, '*a' * 30))
from collections import Counter, UserDict
for self in ([], 5, 'x', {}, UserDict(), None):
    try:
        print(Counter.update(self, 'aab'), self)
    except Exception as e:
        print(type(e).__name__, e)
for group in (-2**31, 2**31 - 1, 2**31, -2**31 - 1, 0, -1, 2):
    try:
        print(b'abcdef'.hex('-', group), bytearray(b'ab').hex(':', group))
    except Exception as e:
        print(type(e).__name__, e)
import datetime, decimal, types, socket, abc
import abc, socket
for f in (lambda: socket.inet_ntoa(5), lambda: socket.inet_ntoa(b'ab'), lambda: socket.inet_ntoa(b'\x01\x02\x03\xff'), lambda: abc.ABCMeta.__instancecheck__(int, 5), lambda: abc.ABCMeta.__instancecheck__('x', 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import json
for bad in ('"\\x"', '"\\', '"\\u12"', '"\\u12x4"'):
    try: json.loads(bad)
    except ValueError as e: print(e)
