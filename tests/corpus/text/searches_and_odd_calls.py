"""str() called in odd ways, repetition by one, and searches that a simple way would take minutes for."""

for a, k in (((), {}), ((b'x',), {}), ((b'x', 'ascii'), dict(encoding='x')), ((b'x',), dict(object=1)), ((), dict(object='a')), ((), dict(encoding='x')), ((b'x', 'ascii', 'strict'), dict(errors='x')), ((b'x', 'ascii', 'strict', 3), {}), ((b'x', 'ascii'), dict(object=1)), ((), dict(foo=1)), ((b'x',), dict(errors='x', foo=2)), ((1,2), {}), ((1,), dict(encoding=3))):
    try: print(str(*a, **k))
    except Exception as e: print(type(e).__name__, e)
class S(str): pass
class R:
    def __init__(s, v): s.v = v
    def __repr__(s): return s.v
print(type(ascii(R(S('abc')))), type(ascii(R(S('é')))), type(repr(R(S('a')))), type(str(R(S('a')))))
for f in "{[99999999999999999999]}", "{99999999999999999999}", "{0[9223372036854775807]}", "{0[9223372036854775808]}", "{0.a[99999999999999999999]}", "{[ 1]}", "{[+1]}", "{[1_0]}":
    try: print(f.format([0]))
    except Exception as e: print(type(e).__name__, e)
a, b, t = 'abc', b'abc', (1, 2)
print(a * 1 is a, 1 * a is a, b * 1 is b, 1 * b is b, t * 1 is t, [1] * 1 == [1], bytearray(b) * 1 is b)
s = S('a'); print(s * 1 is s, type(s * 1), type(S('')*0))

# Long parts that nearly fit everywhere.
for n in 1000, 100_000:
    a, b = 'a' * n, 'b' * n
    hay, part = a + a + b + a + a, a + b + b + a
    for text, sub in (hay, part), (hay.encode(), part.encode()):
        print(text.find(sub), text.count(sub), (text + sub).find(sub), (sub + text).rfind(sub), sub in text, len(text.split(sub)), len((text + sub + text).replace(sub, sub[:1])))
        print((text + sub).partition(sub)[2] == sub[:0], len((sub * 3).split(sub)), (text + sub).rindex(sub), (sub + sub).rpartition(sub)[0] == sub)
    print(len(hay.strip(b[:1] * 40 + 'a')), len(hay.encode().strip(b'xa')), len(hay.lstrip('a\U0001f600' + 'c' * 40)))
