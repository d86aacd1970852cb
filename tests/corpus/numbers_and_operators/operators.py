import fractions
import numbers
import operator

print(operator.add(1, 2), operator.itemgetter(1, 0)("ab"), operator.attrgetter("real", "imag")(3j), operator.methodcaller("split", ",")("a,b"), operator.contains([1], 1), operator.countOf("aba", "a"), operator.indexOf("abc", "c"))
print(operator.concat([1], [2]), operator.truth([]), operator.not_(0), operator.is_(None, None), operator.floordiv(7, 2), operator.matmul if False else operator.pow(2, 3), operator.index(True), operator.length_hint(iter([1, 2])))
a = [1]
print(operator.iadd(a, [2]), a, sorted([(1, "b"), (0, "c")], key=operator.itemgetter(1)), operator.call(max, 1, 2))
F = fractions.Fraction
print(F(1, 3) + F(1, 6), F("0.125"), F(0.5), F(7, -14), F(3, 4) ** 2, F(22, 7).limit_denominator(5), float(F(1, 3)), F("1/3") == F(2, 6), round(F(7, 2)), F(7, 2) // 1, divmod(F(7, 2), 1), f"{F(22, 7):.3f}", repr(F(1, 2)), F(5).numerator)
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Rational), isinstance(F(1), numbers.Rational), isinstance(1j, numbers.Complex), issubclass(bool, numbers.Number), isinstance("1", numbers.Number))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: operator.itemgetter(), lambda: operator.itemgetter(5)([1]), lambda: operator.attrgetter("nope")(1), lambda: operator.index(1.5), lambda: operator.attrgetter(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
F(1, 2) < "x"
