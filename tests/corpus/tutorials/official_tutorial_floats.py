"""Chapter: floating-point arithmetic, its issues and limitations. And the puzzles that come with it."""
import math
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

print('--- what is stored')
print(0.1, 1 / 10, format(math.pi, '.12g'), format(math.pi, '.2f'), repr(math.pi))
print(format(0.1, '.17g'), Decimal(0.1), Fraction(0.1))
print(0.1 + 0.1 + 0.1 == 0.3, .1 + .2, 0.1 * 3, 0.3)
print(round(.1, 1) + round(.1, 1) + round(.1, 1) == round(.3, 1), math.isclose(0.1 + 0.1 + 0.1, 0.3))
print((0.1).as_integer_ratio(), (0.1).hex(), float.fromhex('0x1.999999999999ap-4'))
x = 3.14159
print(x.as_integer_ratio(), x == 3537115888337719 / 1125899906842624, x.hex())
print(2 ** 52 <= 2 ** 56 // 10 < 2 ** 53, divmod(2 ** 56, 10))

print('--- sums')
print(sum([0.1] * 10) == 1.0, math.fsum([0.1] * 10) == 1.0, 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1)
arr = [-0.10430216751806065, -266310978.67179024, 143401161448607.16, -143401161400469.7, 266262841.31058735, -0.003244936839808227]
print(float(sum(map(Fraction, arr))), math.fsum(arr), sum(arr))
total = 0.0
for x in arr:
    total += x
print('Extended precision with compensation:', total)
print(sum([1e100, 1, -1e100, 1]), math.fsum([1e100, 1, -1e100, 1]), sum([0.1, 0.2, 0.3], start=0), math.sumprod([0.1] * 3, [3, 3, 3]))

print('--- rounding')
for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1e16 + 1, 123.456):
    print(value, round(value), round(value, 2), f'{value:.2f}', f'{value:.0f}', int(value), math.floor(value), math.ceil(value), math.trunc(value))
print(round(12345, -2), round(15, -1), round(25, -1), round(-1234.5678, -2), type(round(2.0)), type(round(2.0, 0)))

print('--- what is special')
inf, nan = float('inf'), float('nan')
print(inf, -inf, nan, inf - inf, inf * 0, inf > 10 ** 400, nan == nan, nan in [nan], [nan] == [nan], nan < 1, nan > 1, max(1, nan), max(nan, 1))
print(-0.0, 0.0 == -0.0, math.copysign(1, -0.0), str(-0.0), 0.0 * -1, math.atan2(0.0, -0.0), [0.0, -0.0], {0.0: 'a', -0.0: 'b'})
print(1e308 * 10, -1e308 * 10, 5e-324 / 2, 5e-324, sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig)
print(math.ulp(1.0), math.nextafter(1.0, 2), math.nextafter(0.0, 1), math.frexp(10.0), math.ldexp(0.625, 4), math.modf(-3.25))

print('--- ints meet floats')
print(10 ** 16 == 1e16, 10 ** 16 + 1 == 1e16 + 1, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == float(2 ** 53 + 1), 1 == 1.0 == True, hash(1) == hash(1.0) == hash(True))
print(7 // 2, -7 // 2, 7 // -2, -7 % 3, 7 % -3, -7.5 // 2, -7.5 % 2, 5.5 % -2, divmod(-7, 2), divmod(7.5, -2), math.fmod(-7, 3), math.remainder(7, 4))
print(3 / 2, 4 / 2, 2 ** -1, 2 ** 0.5, (-8) ** (1 / 3), 0 ** 0, 0.0 ** 0, int(1e20), int(-2.9), 1e3, 1.0e22, 1e23, 123456789012345680.0, 0.0001, 0.00001)

print('--- shown')
for v in (1e15, 1e16, 123456789.123456789, 1 / 3, 2 / 3, 100.0, 1e-7, 1.0, 1e100, 12345678901234567.0):
    print(repr(v), str(v), f'{v:g}', f'{v:.3e}', f'{v:n}', f'{v:12.4f}', f'{v:,.1f}', '%.3g' % v)

print('--- other ways')
getcontext().prec = 28
print(Decimal('0.1') + Decimal('0.2'), Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), Decimal(1) / 3, Decimal('2.675').quantize(Decimal('0.01')))
print(Fraction(1, 10) + Fraction(2, 10) == Fraction(3, 10), Fraction('0.125'), Fraction(1.5), Fraction(1, 3) + 1, Fraction(1, 3) + 0.5, Fraction(math.pi).limit_denominator(1000))
for wrong in ('1.0 / 0', '1 % 0.0', '10.0 ** 400', 'int(inf)', 'int(nan)', 'math.sqrt(-1)', 'math.log(0)', "float('1,5')", 'round(nan)', 'float(10 ** 400)', 'math.factorial(3.0)', 'Fraction(1, 0)', 'Decimal(1.1) + 1.1'):
    try:
        print(eval(wrong))
    except Exception as e:
        print(f'{wrong:20} {type(e).__name__}: {e}')
print('%.2f' % '3.14')
