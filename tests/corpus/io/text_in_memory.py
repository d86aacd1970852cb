import io

s = io.StringIO("first\nsecond\r\nthird")
print(repr(s.readline()), s.tell(), repr(s.read(3)), repr(s.read()), repr(s.read()))
s.seek(0)
print(list(s), s.getvalue() == "first\nsecond\r\nthird")
s.seek(0)
s.write("FIRST")
print(repr(s.getvalue()), s.truncate(8), repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.closed, s.newlines)
universal = io.StringIO("a\r\nb\rc", newline=None)
print(repr(universal.read()))
out = io.StringIO()
print("x", "y", sep="-", file=out)
out.writelines(["1\n", "2\n"])
print(repr(out.getvalue()), out.tell())
with out:
    pass
for bad in (lambda: out.getvalue(), lambda: io.StringIO(5), lambda: io.StringIO().write(b"x"), lambda: io.StringIO().seek(-1), lambda: io.StringIO("ab").seek(1, 1), lambda: io.StringIO().detach()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
out.write("closed")
