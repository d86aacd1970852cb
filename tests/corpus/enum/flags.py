from enum import Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), rw.value, rw.name, Perm.READ in rw, Perm.EXEC in rw, list(rw), len(rw), bool(Perm(0)), Perm(0))
print(~Perm.READ, Perm.ALL & ~Perm.WRITE, rw ^ Perm.READ, Perm(5), list(Perm), Perm.ALL)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A + 1, Bits(8), Bits.B & 3, Bits.A | 4)
try:
    Perm.READ | 1
except TypeError as e:
    print(e)
print(Perm(64))
