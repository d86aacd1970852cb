for text in ['0', '-0', '+5', ' 12 ', '\t\n7\r', '1_000', '0_0', '٣٤', '１２', '00012', '9' * 30, '-' + '9' * 30]:
    print(repr(text), int(text))
for text, base in [('ff', 16), ('0xFF', 16), ('0b101', 2), ('0o17', 8), ('z', 36), ('Zz', 36), ('0x1f', 0), ('0b11', 0), ('0o7', 0), ('10', 0),
                   ('0', 0), ('000', 0), ('-0x10', 0), ('1_0', 2), ('0x_f', 16), ('777', 8), ('10' * 40, 2), ('f' * 40, 16), ('12' * 20, 3), ('-7', 8)]:
    print(repr(text), base, int(text, base), int(text, base=base))
print(int(), int(3.99), int(-3.99), int(True), int(1e20), int('5', base=True + 9))


class Num:
    def __int__(self): return 42


class Idx:
    def __index__(self): return 7


class Trunc:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v


print(int(Num()), int(Idx()), hex(Idx()), [10, 20, 30, 40, 50, 60, 70, 80][Idx()], 'abc' * Idx(), range(Idx()), round(1.23456789, Idx()))
for bad in ['x', 1.5, None]:
    try:
        print(int(Trunc(bad)))
    except TypeError as e:
        print(e)
