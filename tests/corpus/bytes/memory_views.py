"""memoryview of bytes and bytearray."""


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


view = memoryview(b'hello')
print(len(view), view[0], view[-1], view[1:3].tobytes(), view.tolist(), bytes(view), view == b'hello', view != b'x', view[::-2].tobytes(), list(view))
print(view.readonly, view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.obj, view.contiguous, view.hex())
print(view[::2].contiguous, view[::2].strides, 104 in view, hash(view) == hash(b'hello'))
attempt(lambda: view[9])
attempt(lambda: view['x'])
attempt(lambda: memoryview('x'))
attempt(lambda: memoryview(3))
attempt(lambda: memoryview())
attempt(lambda: view.__setitem__(0, 1))

array = bytearray(b'hello')
view = memoryview(array)
view[0] = 72
view[1:3] = b'EL'
print(array, view.readonly)
attempt(lambda: view.__setitem__(0, 300))
attempt(lambda: view.__setitem__(0, 'x'))
attempt(lambda: view.__setitem__(slice(0, 2), b'x'))
attempt(lambda: view.__setitem__(9, 1))
attempt(lambda: hash(view))
with memoryview(b'abc') as inner:
    print(inner.tobytes())
attempt(lambda: inner[0])
attempt(lambda: len(inner))
view.release()
attempt(lambda: view.tobytes())
match memoryview(b'ab'):
    case [97, other]:
        print('a sequence', other)
