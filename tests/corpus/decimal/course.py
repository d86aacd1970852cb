from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, getcontext, localcontext

print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2, Decimal(0.1), Decimal("1.10") * 2, Decimal(10) / 3)
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("-7") // 2, Decimal("-7") % 3, divmod(Decimal(7), 2), Decimal(2) ** Decimal("0.5"))
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7, Decimal("123456.7") + 0)
with localcontext(prec=3, rounding=ROUND_DOWN):
    print(Decimal(2) / 3)
print(getcontext().prec, Decimal("1E+3"), Decimal("1E+3").normalize(), Decimal("1000").normalize(), f"{Decimal('1234567.891'):,.2f}", Decimal("3.14").as_tuple(), Decimal("0.5").as_integer_ratio())
print(sorted([Decimal("2.0"), Decimal(1), Decimal("NaN")][:2]), Decimal("2.0") == 2, hash(Decimal("2.0")) == hash(2), Decimal("Infinity"), Decimal("-0"), Decimal("1.00").compare(Decimal(1)), max(Decimal(3), Decimal("3.0")))
print(Decimal("1.5").to_integral_value(), round(Decimal("2.5")), round(Decimal("2.345"), 2), int(Decimal("-3.9")), float(Decimal("0.25")), Decimal(9).sqrt(), Decimal(1).exp(), Decimal(100).log10(), Context(prec=4).divide(Decimal(1), Decimal(3)))
context = Context(prec=6)
print(context.copy_abs(Decimal(-3)), context.is_nan(Decimal("NaN")), context.same_quantum(Decimal("1.0"), Decimal("2.0")), context.number_class(Decimal(-1)))
for bad in (lambda: Decimal(1) / 0, lambda: Decimal("abc"), lambda: Decimal(0) / 0, lambda: Decimal(1) + 0.5, lambda: Decimal("NaN") < 1, lambda: Decimal(-1).sqrt(), lambda: Decimal("1").quantize(Decimal("1e-40"))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
Decimal("12").shift(2) + "x"
