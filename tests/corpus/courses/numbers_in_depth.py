import cmath
import decimal
import fractions
import math
import sys
from decimal import Decimal
from fractions import Fraction

print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 10, 2 ** -1, 2 ** 0.5, 10 ** 20, -3 ** 2, 0 ** 0, 1 / 3, 6 / 2, 1e16 + 1, 0.1 + 0.2, round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
print(0b1010, 0o17, 0xFF, 1_000_000, bin(-5), hex(255), oct(8), int('ff', 16), int('0b11', 0), int(' 42 '), int(-3.9), float('1e3'), float('inf'), float('-nan'), int('1_000'), ~5, 5 & 3, 5 | 3, 5 ^ 3, 1 << 70, -8 >> 1)
print((5).bit_length(), (255).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'), (0.75).as_integer_ratio(), (1.5).is_integer(), (3.0).hex(), float.fromhex('0x1.8p+1'), (10).bit_count(), True + True, sum([True, False, True]))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.isqrt(17), math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.copysign(1, -0.0))
print(math.sin(1), math.cos(1), math.atan2(1, -1), math.degrees(math.pi), math.log(10), math.log10(1000), math.log2(8), math.log(8, 2), math.exp(1), math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.fmod(-7, 3), math.modf(3.25), math.frexp(8), math.isclose(0.1 + 0.2, 0.3), math.prod([1, 2, 3]), math.fsum([0.1] * 10))
print(float('nan') == float('nan'), float('inf') > 10 ** 400, 1 == 1.0 == True, hash(1) == hash(1.0), 0.0 == -0.0, 1e308 * 10, -1e308 * 10, 5e-324 / 2, sys.float_info.max, sys.float_info.epsilon, sys.maxsize)
for x in (0.1, 1e21, 1e-5, 123456789.123, 1e16, 1.0, 100.0, 1e100, 3.0e-10, 5e-324, 1.7976931348623157e308):
    print(x, repr(x), f'{x:.3f}'[:20], f'{x:e}', f'{x:g}', f'{x:.10g}', '%r' % x)
print(complex(1, 2) * 3j, abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j).real, 1j ** 2, complex('1+2j'), cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1 + 1j), repr(-0j), (1 + 2j) / (3 - 1j), 1j == complex(0, 1), f'{1 + 2j:.1f}')
decimal.getcontext().prec = 28
print(Decimal('0.1') + Decimal('0.2'), Decimal(0.1), Decimal('1') / 3, Decimal('1.10') == Decimal('1.1'), Decimal('1.10'), Decimal('2').sqrt(), Decimal('1e5'), Decimal('123.456').quantize(Decimal('.01')), Decimal('-7') // 2, Decimal('-7') % 2, round(Decimal('2.675'), 2), Decimal('NaN'), Decimal('1E+3') + 1)
with decimal.localcontext() as context:
    context.prec = 5
    context.rounding = decimal.ROUND_DOWN
    print(Decimal(2) / 3, +Decimal('123456.789'), Decimal(1) / 7, context.flags[decimal.Inexact])
print(Fraction(1, 3) + Fraction(1, 6), Fraction('0.125'), Fraction(0.5), Fraction(22, 7).limit_denominator(5), float(Fraction(1, 3)), Fraction(3, 6), Fraction(7, 2) // 1, -Fraction(1, 2), Fraction(1, 2) ** 2, Fraction(1, 2) < 0.6, round(Fraction(7, 3), 2), f'{Fraction(1, 3):.4f}', math.floor(Fraction(-7, 2)))
print(100 ** 30, -(2 ** 100), 3 ** 100 % 1000, pow(3, 100, 1000), pow(3, -1, 7), (10 ** 40) // (3 ** 30), int(1e20), float(10 ** 18), 10 ** 18 == 1e18, 2 ** 53 + 1 == float(2 ** 53 + 1), len(str(2 ** 1000)))
for code in ('1 / 0', '1 // 0', '1 % 0', '1.0 / 0', '0 ** -1', '1j / 0', "int('3.5')", "float('x')", 'math.sqrt(-1)', 'math.log(0)', 'int(math.inf)', 'int(math.nan)', '1e400 - 1e400', "int('12', 1)", "int('z', 36)", '2 << -1', '10.0 ** 400', 'math.factorial(-1)', 'math.factorial(2.5)', "Decimal('x')", 'Decimal(1) / 0',
             'Fraction(1, 0)', 'complex(1, 2) < 3', 'complex("1 + 2j")', '1 + "1"', 'round("1")', 'abs("1")', "int([])", 'pow(2, 3, 0)', 'pow(2, -1, 4)', '3.5 % "a"', 'Decimal(1) + 1.5', '5 .real', 'divmod(1, 0)', 'math.comb(3)', 'float(10 ** 400)', 'round(1.5, 2.5)', 'int("9" * 5000)', "'3' * 1.5", 'math.gcd(1.5)', 'chr(1.5)', 'range(1.5)', '[1][1.0]'):
    try:
        print(code, '->', eval(code))
    except Exception as error:
        print(f'{code:24} {type(error).__name__}: {error}')
