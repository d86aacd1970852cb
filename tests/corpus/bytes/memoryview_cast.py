data = bytearray(b"abcdefgh")
view = memoryview(data)
numbers = view.cast("H")
print(numbers.tolist(), numbers.format, numbers.itemsize, numbers.nbytes, len(numbers), numbers.shape, numbers.strides)
numbers[0] = 0x4241
print(data)
grid = view.cast("B", shape=[2, 4])
print(grid.tolist(), grid[1, 2], grid.shape, grid.strides, grid.ndim, len(grid))
grid[0, 0] = 122
print(data, grid.cast("B").tolist()[:2], grid.tobytes())
floats = memoryview(bytearray(16)).cast("d")
floats[1] = 2.5
print(floats.tolist())
flags = memoryview(bytearray(3)).cast("?")
flags[1] = 7
print(flags.tolist(), memoryview(b"xy").cast("c").tolist())
print(view.readonly, view.toreadonly().readonly, view.contiguous, view[::2].contiguous, view[::2].tolist(), view[::-1].tobytes())
print(view.obj is data, hash(memoryview(b"abc")) == hash(b"abc"), memoryview(b"ab") == b"ab", memoryview(b"ab") == bytearray(b"ab"))


class Buffer:
    def __init__(self):
        self.data = bytearray(b"mine")

    def __buffer__(self, flags):
        return memoryview(self.data)


print(memoryview(Buffer()).tobytes())
tries = [
    lambda: grid[0], lambda: grid[5, 0], lambda: grid[0, 0, 0], lambda: view.cast("Z"), lambda: view.cast("H").cast("I"),
    lambda: view[:3].cast("H"), lambda: view[::2].cast("H"), lambda: view.cast("B", (3, 3)), lambda: view.cast(3),
    lambda: hash(view), lambda: view[99], lambda: view["a"], lambda: memoryview(3), lambda: memoryview("s"),
    lambda: numbers.__setitem__(0, -1), lambda: numbers.__setitem__(0, "a"), lambda: floats.__setitem__(0, "x"),
    lambda: memoryview(b"x").__setitem__(0, 1), lambda: view.__setitem__(slice(0, 2), b"x"),
]
for action in tries:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
with memoryview(b"zz") as short:
    print(short[0])
print(short[0])
