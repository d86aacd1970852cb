values = [0.0, -0.0, 1.0, -1.5, 0.1, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
          1e22, 1e23, 9007199254740993.0, 0.1 + 0.2, 1 / 3, 100.0, 1234567.891, float('inf'), float('-inf'), float('nan')]
for v in values:
    print(repr(v), str(v), f'{v}', v == v, bool(v), -v, abs(v), v.hex(), v.is_integer())
    if v == v:
        print(hash(v))
for a in [7.5, -7.5, 0.0, 1e300, -3.0]:
    for b in [2.0, -2.0, 0.3, 1e-300]:
        print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a < b, a >= b)
for v, n in [(2.675, 2), (2.5, 0), (0.5, 0), (1.5, 0), (-2.5, 0), (1234.5678, -2), (1e22, -21), (0.15, 1), (5e15, 3), (1.005, 2), (12.5, -1), (1e300, 400), (1.5, -400)]:
    print(v, n, round(v, n))
print(round(2.5), round(3.5), round(-0.5), round(0.49999999999999994), round(1e20), round(1.5, None), type(round(1.5, 0)))
print(2.0 ** 10, 2 ** 0.5, (-8) ** (1 / 3), 0.0 ** 0, 1.0 ** float('nan'), float('nan') ** 0, (-2.0) ** 3)
print((0.5).as_integer_ratio(), (-1.25).as_integer_ratio(), (1e100).as_integer_ratio(), (0.1).as_integer_ratio())
print(float.fromhex('0x1.8p+1'), float.fromhex('-0x.8'), float.fromhex('inf'), float.fromhex('1.8'), float.fromhex('0x1p-1074'))
print(float('1e5'), float(' -1.5 '), float('1_000.5'), float('.5'), float('5.'), float('INF'), float('-Infinity'), float('nan'), float('1E-3'), float('٣.٥'), float('1e400'), float('1e-400'))
print(1 == 1.0, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 10**30 < 1e30, 10**30 > 1e30, 10**400 > float('inf'), 10**400 < float('inf'), 3 < 3.5, 1e308 < 10**309)
print(hash(1.0) == hash(1), hash(0.5), hash(1e100), hash(-1.0), hash(2.0**61), hash(float('inf')), hash(1.1), hash(-2.5e-300))
print(float('inf') > 1e308, min(1, 1.0), max(1.0, 1), sum([0.1] * 10), sum([1, 2.5]))
print(int(1e19), int(-1.9), float(2**64), float(True), 3.0.real, 3.0.imag, (2.5).conjugate(), (2.7).__trunc__(), (2.7).__floor__(), (2.2).__ceil__(), (-2.7).__floor__())
