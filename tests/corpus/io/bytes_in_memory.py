import io

b = io.BytesIO(b"abc\ndef\n")
print(b.read(2), b.tell(), b.readline(), b.readlines(), b.read())
b.seek(-3, io.SEEK_END)
print(b.read(), b.getvalue(), b.getbuffer()[:2].tobytes())
b.seek(0)
print(b.write(b"XYZ"), b.getvalue(), b.seek(20), b.write(b"end"), b.getvalue()[8:])
target = bytearray(4)
b.seek(0)
print(b.readinto(target), target, b.read1(2), b.truncate(3), b.getvalue())
wrapper = io.TextIOWrapper(io.BytesIO("één\r\ntwee\n".encode()), encoding="utf-8")
print(repr(wrapper.readline()), wrapper.encoding, repr(wrapper.read()))
raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding="utf-16-le", newline="\r\n", write_through=True)
text.write("a\nb")
text.flush()
print(raw.getvalue())
for bad in (lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x"), lambda: io.BytesIO(b"a").seek(-1), lambda: io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8").read()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(io.BytesIO, io.BufferedIOBase), isinstance(io.StringIO(), io.TextIOBase), io.DEFAULT_BUFFER_SIZE)
b.close()
b.read()
