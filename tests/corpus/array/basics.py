from array import array

a = array("i", [3, 1, 2])
print(a, len(a), a[0], a[-1], a[1:], a.typecode, a.itemsize)
a.append(5)
a.extend([7, 8])
a.insert(1, 100)
print(a, a.count(7), a.index(2), 8 in a)
a.remove(100)
print(a.pop(), a.pop(0), a)
a.reverse()
print(a, sorted(a), sum(a), max(a), list(reversed(a)))
a[0] = -1
a[1:3] = array("i", [40, 41, 42])
print(a, a * 2, a + array("i", [1]))
del a[::2]
print(a, a.tolist(), a.tobytes())
b = array("d", (x / 4 for x in range(5)))
print(b, b[2], bytes(array("b", [1, 2])), array("w", "héllo"), array("w", "abc").tounicode())
print(array("i") == array("i"), array("b", [1]) == array("i", [1]), array("i", [1, 2]) < array("i", [1, 3]), bool(array("q")))
c = array("H")
c.frombytes(b"\x01\x00\x02\x00")
print(c, memoryview(c).tolist(), memoryview(c).format)
c.byteswap()
print(c)
view = memoryview(a)
view[0] = 77
print(a)
view.release()
for code in "bBhHiIlLqQfd":
    print(code, array(code).itemsize, end=" ")
print()
