from array import array

a = array("i", range(3))
tries = [
    "array('x')", "array()", "array('i', 'abc')", "array('i', 5)", "array('i', ['a'])", "array('i', [1.5])", "array('d', ['x'])",
    "a[9]", "a['k']", "a.pop(9)", "array('i').pop()", "a.index(77)", "a.remove(77)", "a + [1]", "a + array('b')", "a.extend('x')",
    "a.extend(array('d', [1.0]))", "a.fromlist((1,))", "a.frombytes(b'abc')", "a.frombytes('abc')", "hash(a)", "a.tounicode()",
    "array('w').append('ab')", "array('b', [128])", "array('b', [40000])", "array('B', [-1])", "array('B', [256])", "array('h', [40000])",
    "array('H', [-1])", "array('H', [70000])", "array('i', [2**31])", "array('I', [-1])", "array('I', [2**32])", "array('l', [2**63])",
    "array('L', [-1])", "array('q', [2**63])", "array('Q', [-1])", "array('Q', [2**64])",
]
for text in tries:
    try:
        print(text, eval(text))
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")
for text in ("a[9] = 1", "a[0] = 'x'", "a[0:1] = [1]", "a[::2] = array('i', [1])", "a += [1]", "del a[5]", "a['k'] = 1", "a[0:1] = array('b')"):
    try:
        exec(text)
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")
print(a)
a[0] = 2 ** 40
