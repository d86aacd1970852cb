import io, sys, os
b = io.BytesIO(b"one\ntwo\r\nthree")
r = io.BufferedReader(b)
print(r.peek(3)[:3], r.readline(), r.read(3), r.readlines(), r)
t = io.TextIOWrapper(io.BytesIO(b"h\xc3\xa9llo\r\nw\rorld\n"), encoding="utf-8")
print(list(t), t.newlines, t.encoding, t.tell())
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
t.write("a\nb\n"); t.flush(); print(t.buffer.getvalue())
t.seek(0); print(t.readline(), t.readline(2), t.read())
class Raw(io.RawIOBase):
    def __init__(self): self.n = 0
    def readable(self): return True
    def readinto(self, b):
        self.n += 1
        if self.n > 3: return 0
        d = b"line %d\n" % self.n
        b[:len(d)] = d
        return len(d)
print(io.BufferedReader(Raw()).read(), list(io.TextIOWrapper(io.BufferedReader(Raw()))), Raw().read(4), Raw().readall())
print(isinstance(b, io.IOBase), isinstance(b, io.BufferedIOBase), isinstance(t, io.TextIOBase), isinstance(sys.stdout, io.TextIOBase), issubclass(io.FileIO, io.RawIOBase))
print(io.BytesIO.__mro__[0], io.IOBase.__class__, io.StringIO.__module__)
with open("/tmp/sx.txt", "w") as f:
    print(f, f.buffer, f.buffer.raw, f.name, f.mode, f.buffer.mode)
    f.write("x\ny\n")
    print(f.tell())
with open("/tmp/sx.txt", "rb") as f: print(f, f.read(1), f.readline(), f.read(), f.mode)
with open("/tmp/sx.txt", "r+") as f:
    print(f.readline(), f.tell()); f.write("Z"); f.seek(0); print(f.read(), f.buffer)
with open("/tmp/sx.txt", "ab+") as f: f.write(b"!"); f.seek(0); print(f.read(), f)
with open("/tmp/sx.txt") as f:
    for line in f: print(repr(line))
    try: f.write("a")
    except Exception as e: print(type(e), e)
    print(f.read())
try: f.read()
except Exception as e: print(type(e), e)
for mode in ("rr", "z", "rw", "", "w+b", "rt+"):
    try: open("/tmp/sx.txt", mode).close(); print("ok")
    except Exception as e: print(mode, type(e), e)
os.remove("/tmp/sx.txt")
w = io.BufferedWriter(io.BytesIO()); w.write(b"abc"); print(w.raw.getvalue()); w.flush(); print(w.raw.getvalue(), w.tell())
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode("a\r")), repr(d.decode("\nb\rc\n")), d.newlines)
s = io.StringIO("a\nb\r\nc"); print(s.readlines(), s.newlines)
rw = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO()); print(rw.read(), rw.write(b"out"))
