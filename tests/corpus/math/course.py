import cmath
import math

print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.isqrt(17), math.cbrt(27), math.hypot(3, 4), math.dist((0, 0), (1, 1)))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fmod(-7, 3), -7 % 3, math.modf(-3.25), math.frexp(8), math.ldexp(0.5, 4), math.copysign(1, -0.0))
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.gcd(12, 18, 27), math.lcm(4, 6), math.prod([1, 2, 3]), math.fsum([0.1] * 10), sum([0.1] * 10), math.sumprod([1, 2], [3, 4]))
print(math.exp(1), math.log(100, 10), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.sin(math.pi / 6), math.degrees(math.pi), math.atan2(1, -1), math.erf(0.5), math.gamma(5), math.lgamma(10))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isfinite(1e308 * 10), math.nextafter(1, 2), math.ulp(1.0), math.fma(2, 3, 4), math.remainder(7, 4), math.exp2(3))
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi).real, cmath.phase(1j), cmath.polar(3 + 4j), cmath.rect(1, 0), abs(3 + 4j), (1 + 2j) * (3 - 1j), (1j) ** 2, complex("1+2j").conjugate())
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.exp(1000), lambda: math.comb(2, -1), lambda: math.gcd(1.5), lambda: math.acos(2), lambda: math.sqrt("4"), lambda: math.isqrt(-1), lambda: math.floor(math.inf),
            lambda: math.dist([1], [1, 2]), lambda: math.log(-5), lambda: math.pow(0, -1), lambda: cmath.log(0)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
math.ceil("3")
