"""Indexing, slicing, comparing, adding."""


def attempt(text, **names):
    try:
        print(text, '->', eval(text, names))
    except Exception as e:
        print(text, '->', type(e).__name__, e)


for data in b'hello', bytearray(b'hello'):
    for key in '0', '-1', '5', '-6', '1:3', '::-1', '::2', '10:', ':', '"a"', '1.0', 'None', 'True', '10**20', '"a":', '::0':
        attempt(f'd[{key}]', d=data)
    for other in 'b"x"', 'bytearray(b"x")', 'memoryview(b"x")', '"x"', '3', 'None', '[1]':
        for op in '+', '*', '%', '==', '!=', '<', '>=', 'in', 'not in':
            attempt(f'd {op} {other}', d=data)
            attempt(f'{other} {op} d', d=data)
    attempt('3 * d', d=data)
    attempt('d * -1', d=data)
    attempt('d * 1.5', d=data)
    for item in '104', '256', '-1', 'b"ell"', 'b""', 'b"x"', '10**30':
        attempt(f'{item} in d', d=data)
    print(list(data), sorted(data), max(data), sum(data), list(reversed(data)), list(enumerate(data))[:2])
    iterator = iter(data)
    print(type(iterator).__name__, next(iterator), iterator.__length_hint__(), list(iterator), list(iterator))

array = bytearray(b'0123456789')
array[0] = 65
array[-1] = 0x5a
array[2:4] = b'--'
array[5:5] = [1, 2, 3]
print(array)
array[::2] = b'.' * len(array[::2])
print(array)
del array[0], array[-1], array[1:3], array[::3]
print(array)
array += b'more'
array *= 2
print(array)
array[2:2] = array
print(array)
for statement in ['a[0] = 256', 'a[0] = "x"', 'a[100] = 1', 'a["x"] = 1', 'a[0:2] = "xy"', 'a[0:2] = 3', 'a[::2] = b"x"', 'a[0:1] = [300]', 'del a[100]',
                  'a += "x"', 'a += 3', 'a *= "x"', 'a[0] = None', 'a[0:1] = None', 'b = b"x"; b[0] = 1', 'b = b"x"; del b[0]', 'a.x = 1']:
    try:
        exec(statement, {'a': bytearray(b'abcdef')})
    except Exception as e:
        print(statement, '->', type(e).__name__, e)
