"""decimal (https://docs.python.org/3.13/library/decimal.html): the General Decimal Arithmetic Specification on ints."""

import math as _math
import numbers as _numbers
from contextvars import ContextVar as _ContextVar

from _staticnames import name_as_static, properties_as_attributes

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
    "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext",
    "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING"
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = [Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation]
# The order in which a context shows them.
_SHOWN = [InvalidOperation, Clamped, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


class DecimalTuple(tuple):
    __slots__ = ()
    _fields = __match_args__ = ("sign", "digits", "exponent")

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f"DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})"

    def __reduce__(self):
        return DecimalTuple, tuple(self)


class _Flags(dict):
    def __repr__(self):
        return "{" + ", ".join(f"<class 'decimal.{signal.__name__}'>:{self[signal]}" for signal in _SIGNALS) + "}"

    def __setitem__(self, key, value):
        if key not in _SIGNALS:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))


def _flags_of(given):
    if isinstance(given, dict):
        return _Flags({signal: bool(given.get(signal, False)) for signal in _SIGNALS})
    return _Flags({signal: signal in given for signal in _SIGNALS})


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = globals().get("DefaultContext")
        self.prec = prec if prec is not None else base.prec
        self.rounding = rounding if rounding is not None else base.rounding
        self.Emin = Emin if Emin is not None else base.Emin
        self.Emax = Emax if Emax is not None else base.Emax
        self.capitals = capitals if capitals is not None else base.capitals
        self.clamp = clamp if clamp is not None else base.clamp
        self.traps = dict.copy(base.traps) if traps is None else _flags_of(traps)
        self.traps = _flags_of(self.traps)
        self.flags = _flags_of(flags or [])

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError(f"valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                            "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name == "Emin" and not MIN_EMIN <= value <= 0:
            raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
        elif name == "Emax" and not 0 <= value <= MAX_EMAX:
            raise ValueError("valid range for Emax is [0, MAX_EMAX]")
        elif name in ("capitals", "clamp") and value not in (0, 1):
            raise ValueError(f"valid values for {name} are 0 or 1")
        elif name in ("flags", "traps"):
            value = _flags_of(value)
        elif name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp"):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __repr__(self):
        def shown(flags):
            return "[" + ", ".join(signal.__name__ for signal in _SHOWN if flags[signal]) + "]"
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
                f"clamp={self.clamp}, flags={shown(self.flags)}, traps={shown(self.traps)})")

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def _quiet(self, prec=None):
        """A copy that raises nothing."""
        return Context(prec or self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, [], [])

    def _signal(self, condition, result=None):
        signal = _CONDITIONS.get(condition, condition)
        self.flags[signal] = True
        if self.traps[signal]:
            if condition is DivisionByZero or signal is not InvalidOperation:
                raise signal([signal])
            raise signal([condition])
        return _NAN if result is None else result

    def create_decimal(self, num="0", /):
        return _convert(num, self)._fix(self)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fix(self)


def _context_method(name, count):
    def call(self, *args):
        first, *rest = (_other(arg) for arg in args)
        return getattr(first, name)(*rest, context=self)
    call.__name__ = name
    return call


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        return _convert(value, context or getcontext(), cls)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return _make(f < 0, abs(int(f)), 0, None, cls)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isnan(f):
            return _make(_math.copysign(1.0, f) < 0, 0, 0, "n", cls)
        if _math.isinf(f):
            return _make(f < 0, 0, 0, "F", cls)
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _make(_math.copysign(1.0, f) < 0, n * 5 ** k, -k, None, cls)

    # ---- What it is ----

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return self._special is None

    def is_signed(self):
        return self._sign

    def is_zero(self):
        return self._special is None and not self._int

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        return self._special is None and self._int != 0 and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self._special is None and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def __bool__(self):
        return self._special is not None or self._int != 0

    def adjusted(self):
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def as_tuple(self):
        if self._special == "F":
            return DecimalTuple(int(self._sign), (0,), "F")
        if self._special:
            return DecimalTuple(int(self._sign), tuple(map(int, str(self._int))) if self._int else (), self._special)
        return DecimalTuple(int(self._sign), tuple(map(int, str(self._int))), self._exp)

    def as_integer_ratio(self):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._special:
            raise ValueError("cannot convert NaN to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        g = _math.gcd(n, d)
        return n // g, d // g

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self._special:
            return {"N": "sNaN", "n": "NaN"}.get(self._special) or ("-Infinity" if self._sign else "+Infinity")
        sign = "-" if self._sign else "+"
        return sign + ("Zero" if not self._int else "Subnormal" if self.is_subnormal(context) else "Normal")

    # ---- Text ----

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("sNaN" if self._special == "N" else "NaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            place = left
        elif not eng:
            place = 1
        elif not self._int:
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            whole, fraction = "0", "." + "0" * -place + digits
        elif place >= len(digits):
            whole, fraction = digits + "0" * (place - len(digits)), ""
        else:
            whole, fraction = digits[:place], "." + digits[place:]
        exponent = "" if left == place else f"{'Ee'[(context or getcontext()).capitals == 0]}{left - place:+d}"
        return sign + whole + fraction + exponent

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def __format__(self, specifier, context=None, _localeconv=None):
        return _format(self, specifier, context or getcontext())

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            return object.__hash__(self) if self._special == "n" else -314159 if self._sign else 314159
        modulus = 2 ** 61 - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        result = self._int * power % modulus
        result = -result if self._sign else result
        return -2 if result == -1 else result

    # ---- Rounding ----

    def _fix(self, context):
        """Rounded to the context's precision and range."""
        if self._special:
            if self._special != "F" and self._int and len(str(self._int)) > context.prec - context.clamp:
                return _make(self._sign, self._int % 10 ** (context.prec - context.clamp), 0, self._special)
            return self
        top = context.Etop()
        etiny = context.Etiny()
        if not self._int:
            exp = min(max(self._exp, etiny), top if context.clamp else context.Emax)
            if exp != self._exp:
                context._signal(Clamped, self)
                return _make(self._sign, 0, exp)
            return self
        digits = len(str(self._int))
        least = digits + self._exp - context.prec
        if least > top:
            result = self._overflow(context)
            context._signal(Overflow, result)
            context._signal(Inexact, result)
            context._signal(Rounded, result)
            return result
        subnormal = least < etiny
        if subnormal:
            least = etiny
        if self._exp < least:
            coefficient, inexact = _rounded(self._int, least - self._exp, context.rounding, self._sign)
            exp = least
            if len(str(coefficient)) > context.prec:
                coefficient //= 10
                exp += 1
            if exp > top:
                result = self._overflow(context)
                context._signal(Overflow, result)
                context._signal(Inexact, result)
                context._signal(Rounded, result)
                return result
            result = _make(self._sign, coefficient, exp)
            if inexact and subnormal:
                context._signal(Underflow, result)
            if subnormal:
                context._signal(Subnormal, result)
            if inexact:
                context._signal(Inexact, result)
            context._signal(Rounded, result)
            if not result._int:
                context._signal(Clamped, result)
            return result
        if subnormal:
            context._signal(Subnormal, self)
        if context.clamp and self._exp > top:
            context._signal(Clamped, self)
            return _make(self._sign, self._int * 10 ** (self._exp - top), top)
        return self

    def _overflow(self, context):
        rounding = context.rounding
        if (rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP)
                or (rounding == ROUND_CEILING and not self._sign) or (rounding == ROUND_FLOOR and self._sign)):
            return _make(self._sign, 0, 0, "F")
        return _make(self._sign, 10 ** context.prec - 1, context.Etop())

    def _rescale(self, exp, rounding):
        if self._exp >= exp:
            return _make(self._sign, self._int * 10 ** (self._exp - exp) if self._int else 0, exp)
        return _make(self._sign, _rounded(self._int, exp - self._exp, rounding, self._sign)[0], exp)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _other(exp)
        rounding = rounding or context.rounding
        nan = _check_nans(context, self, exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            if self._special and exp._special:
                return self
            return context._signal(InvalidOperation)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._signal(InvalidOperation)
        if self._int and (self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec):
            return context._signal(InvalidOperation)
        result = self._rescale(exp._exp, rounding)
        if result.adjusted() > context.Emax or len(str(result._int)) > context.prec:
            return context._signal(InvalidOperation)
        if result._int and result.adjusted() < context.Emin:
            context._signal(Subnormal, result)
        if result._exp > self._exp:
            if result != self:
                context._signal(Inexact, result)
            context._signal(Rounded, result)
        return result._fix(context)

    def same_quantum(self, other, context=None):
        other = _other(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if self._special is None and self._exp < 0:
            if result != self:
                context._signal(Inexact, result)
            context._signal(Rounded, result)
        return result

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special:
            return _check_nans(context, self) or self
        return self if self._exp >= 0 else self._rescale(0, rounding or context.rounding)

    to_integral = to_integral_value

    def normalize(self, context=None):
        context = context or getcontext()
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        result = self._fix(context)
        if result._special:
            return result
        if not result._int:
            return _make(result._sign, 0, 0)
        n, exp = result._int, result._exp
        most = context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < most:
            n //= 10
            exp += 1
        return _make(result._sign, n, exp)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
            return self.quantize(_make(False, 1, -n))
        return int(self._whole(ROUND_HALF_EVEN))

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def __int__(self):
        return int(self._whole(None))

    __trunc__ = __int__

    def _whole(self, rounding):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._special:
            raise ValueError("cannot convert NaN to integer")
        n = self if rounding is None else self._rescale(min(0, self._exp) if self._exp >= 0 else 0, rounding)
        value = n._int * 10 ** n._exp if n._exp >= 0 else n._int // 10 ** -n._exp
        return -value if self._sign else value

    def __float__(self):
        if self.is_nan():
            if self._special == "N":
                raise ValueError("cannot convert signaling NaN to float")
            return -_math.nan if self._sign else _math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    # ---- Arithmetic ----

    def __neg__(self, context=None):
        context = context or getcontext()
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        result = self.copy_abs() if not self and context.rounding != ROUND_FLOOR else self.copy_negate()
        return result._fix(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        result = self.copy_abs() if not self and context.rounding != ROUND_FLOOR else self
        return _plain(result)._fix(context)

    def __abs__(self, round=True, context=None):
        return self.__neg__(context) if self._sign else self.__pos__(context)

    def copy_abs(self):
        return _make(False, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(not self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_other(other)._sign, self._int, self._exp, self._special)

    def __add__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if self._special or other._special:
            nan = _check_nans(context, self, other)
            if nan is not None:
                return nan
            if self._special:
                if self._sign != other._sign and other._special:
                    return context._signal(InvalidOperation)
                return _plain(self)
            return _plain(other)
        exp = min(self._exp, other._exp)
        if not self._int or not other._int:
            if not self._int and not other._int:
                sign = self._sign and other._sign or (self._sign != other._sign and context.rounding == ROUND_FLOOR)
                return _make(sign, 0, exp)._fix(context)
            zero, number = (self, other) if not self._int else (other, self)
            exp = max(exp, number._exp - context.prec - 1) if number._exp > exp else number._exp
            return number._rescale(exp, context.rounding)._fix(context)
        a, b = (self, other) if self._exp >= other._exp else (other, self)
        # What lies far below the digits that count is as good as a one there.
        if a._exp - b._exp > context.prec + 2 + len(str(b._int)) + 2:
            low = a._exp - context.prec - 3
            b = _make(b._sign, 1, low)
        x = a._int * 10 ** (a._exp - b._exp)
        x = -x if a._sign else x
        total = x + (-b._int if b._sign else b._int)
        if not total:
            return _make(context.rounding == ROUND_FLOOR if self._sign != other._sign else self._sign, 0, exp)._fix(context)
        return _make(total < 0, abs(total), b._exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if self._special or other._special:
            nan = _check_nans(context or getcontext(), self, other)
            if nan is not None:
                return nan
        return self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign != other._sign
        if self._special or other._special:
            nan = _check_nans(context, self, other)
            if nan is not None:
                return nan
            return context._signal(InvalidOperation) if not self or not other else _make(sign, 0, 0, "F")
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        sign = self._sign != other._sign
        if self._special or other._special:
            nan = _check_nans(context, self, other)
            if nan is not None:
                return nan
            if self._special and other._special:
                return context._signal(InvalidOperation)
            if self._special:
                return _make(sign, 0, 0, "F")
            context._signal(Clamped, self)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined)
            return context._signal(DivisionByZero, _make(sign, 0, 0, "F"))
        if not self._int:
            return _make(sign, 0, self._exp - other._exp)._fix(context)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        exp = self._exp - other._exp - shift
        if shift >= 0:
            quotient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            # Not exact: a last digit of 0 or 5 must not look like a half.
            if quotient % 5 == 0:
                quotient += 1
        else:
            ideal = self._exp - other._exp
            while exp < ideal and quotient % 10 == 0:
                quotient //= 10
                exp += 1
        return _make(sign, quotient, exp)._fix(context)

    def __rtruediv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _divide(self, other, context):
        """Quotient and remainder, or None when the quotient is too long."""
        sign = self._sign != other._sign
        ideal = self._exp if other._special else min(self._exp, other._exp)
        if not self._int or other._special or self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescale(ideal, context.rounding)
        if self.adjusted() - other.adjusted() <= context.prec:
            a, b = self._int, other._int
            if self._exp >= other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
            q, r = divmod(a, b)
            if q < 10 ** context.prec:
                return _make(sign, q, 0), _make(self._sign, r, ideal)
        return None

    def __divmod__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _check_nans(context, self, other)
        if nan is not None:
            return nan, nan
        sign = self._sign != other._sign
        if self._special:
            if other._special:
                return context._signal(InvalidOperation), _NAN
            return _make(sign, 0, 0, "F"), context._signal(InvalidOperation)
        if not other:
            if not self:
                return context._signal(DivisionUndefined), _NAN
            return context._signal(DivisionByZero, _make(sign, 0, 0, "F")), context._signal(InvalidOperation)
        parts = self._divide(other, context)
        if parts is None:
            return context._signal(DivisionImpossible), _NAN
        return parts[0], parts[1]._fix(context)

    def __rdivmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__divmod__(self, context)

    def __mod__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _check_nans(context, self, other)
        if nan is not None:
            return nan
        if self._special:
            return context._signal(InvalidOperation)
        if not other:
            return context._signal(InvalidOperation if self else DivisionUndefined)
        parts = self._divide(other, context)
        return context._signal(DivisionImpossible) if parts is None else parts[1]._fix(context)

    def __rmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def __floordiv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        nan = _check_nans(context, self, other)
        if nan is not None:
            return nan
        if self._special:
            return context._signal(InvalidOperation) if other._special else _make(self._sign != other._sign, 0, 0, "F")
        if not other:
            if not self:
                return context._signal(DivisionUndefined)
            return context._signal(DivisionByZero, _make(self._sign != other._sign, 0, 0, "F"))
        parts = self._divide(other, context)
        return context._signal(DivisionImpossible) if parts is None else parts[0]

    def __rfloordiv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _other(other)
        nan = _check_nans(context, self, other)
        if nan is not None:
            return nan
        if self._special or not other:
            return context._signal(InvalidOperation if self else DivisionUndefined)
        if other._special:
            return _plain(self)._fix(context)
        ideal = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - ideal)
        b = other._int * 10 ** (other._exp - ideal)
        q, r = divmod(a, b)
        if 2 * r + (q & 1) > b:
            r -= b
            q += 1
        if q >= 10 ** context.prec:
            return context._signal(DivisionImpossible)
        return _make(self._sign != (r < 0), abs(r), ideal)._fix(context)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        other, third = _other(other), _other(third)
        if self._special or other._special:
            product = self.__mul__(other, context)
        else:
            product = _make(self._sign != other._sign, self._int * other._int, self._exp + other._exp)
        return product.__add__(third, context)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _check_nans(context, self)
            if nan is not None:
                return nan
            return context._signal(InvalidOperation) if self._sign else self
        if not self._int:
            return _make(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._signal(InvalidOperation)
        prec = context.prec + 1
        e = self._exp >> 1
        c = self._int
        if self._exp & 1:
            c *= 10
            length = (len(str(self._int)) >> 1) + 1
        else:
            length = len(str(self._int)) + 1 >> 1
        shift = prec - length
        if shift >= 0:
            c *= 100 ** shift
            exact = True
        else:
            c, rest = divmod(c, 100 ** -shift)
            exact = not rest
        e -= shift
        n = _math.isqrt(c)
        exact = exact and n * n == c
        if exact:
            n, e = (n // 10 ** shift, e + shift) if shift >= 0 else (n * 10 ** -shift, e + shift)
        elif n % 5 == 0:
            n += 1
        return _with_rounding(_make(False, n, e), context, ROUND_HALF_EVEN)

    def __pow__(self, other, modulo=None, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        if modulo is not None:
            modulo = _other(modulo)
            if any(x._special or x._exp < 0 for x in (self, other, modulo)) or other._sign or not modulo:
                return context._signal(InvalidOperation)
            value = pow(int(self), int(other), abs(int(modulo)))
            return _make(value < 0, abs(value), 0)
        nan = _check_nans(context, self, other)
        if nan is not None:
            return nan
        if not other:
            return context._signal(InvalidOperation) if not self else _make(False, 1, 0)
        whole = not other._special and other == other.to_integral_value()
        negative = self._sign and whole and int(other) % 2 == 1
        if self._sign and self and not whole:
            return context._signal(InvalidOperation)
        base = self.copy_abs()
        if not base:
            return _make(negative, 0, 0, "F") if other._sign else _make(negative, 0, 0)
        if base._special:
            return _make(negative, 0, 0) if other._sign else _make(negative, 0, 0, "F")
        if base == 1:
            if whole and not other._special:
                n = int(other)
                exp = max(min(base._exp * n, 0), 1 - context.prec) if n > 0 else 0
                return _make(negative, 10 ** -exp, exp)._fix(context)
            context._signal(Inexact, None)
            context._signal(Rounded, None)
            return _make(False, 10 ** (context.prec - 1), 1 - context.prec)
        if other._special:
            return _make(False, 0, 0) if other._sign == (base > 1) else _make(False, 0, 0, "F")
        if abs(other.adjusted()) < 10 and base.adjusted() * float(other) > 4 * context.Emax:
            return _make(negative, 1, context.Emax + 1)._fix(context)
        if whole and abs(int(other)) <= 10 ** 6 and len(str(base._int)) * abs(int(other)) <= 4 * context.prec + 400:
            n = int(other)
            power = _make(negative, base._int ** abs(n), base._exp * abs(n))
            if n > 0:
                return power._fix(context)
            return _make(False, 1, 0).__truediv__(power, context)
        # A coefficient of 1, also of the reciprocal, stays 1.
        if whole and other.adjusted() < 10 and (base._int == 1 or other._sign and base == _make(False, 1, base.adjusted())):
            return _make(negative, 1, base.adjusted() * int(other))._fix(context)
        exact = _exact_root_power(base, other, context.prec)
        if exact is not None:
            padding = context.prec - len(str(exact._int))
            return _make(negative, exact._int * 10 ** padding, exact._exp - padding)._fix(context)
        extra = 10
        while True:
            work = context._quiet(context.prec + extra + max(0, other.adjusted()) + 5)
            work.Emax, work.Emin = MAX_EMAX, MIN_EMIN
            result = base.ln(work).__mul__(other, work).exp(work)
            if _is_safe(result, context.prec):
                break
            extra += 10
        return _make(negative, result._int, result._exp)._fix(context)

    def __rpow__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__pow__(self, context=context)

    def exp(self, context=None):
        context = context or getcontext()
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        if self._special:
            return _make(False, 0, 0) if self._sign else self
        if not self:
            return _make(False, 1, 0)
        if self.adjusted() > 19:
            return _with_rounding(_make(False, 1, context.Emax + 1 if not self._sign else context.Etiny() - 1), context, ROUND_HALF_EVEN)
        if self.adjusted() < -context.prec - 1:
            result = _make(False, 10 ** (context.prec + 1) + (-1 if self._sign else 1), -context.prec - 1)
            return _with_rounding(result, context, ROUND_HALF_EVEN)
        extra = 5
        while True:
            digits = context.prec + extra
            n, e = _exp_digits(self, digits)
            result = _make(False, n, e)
            if _is_safe(result, context.prec):
                return _with_rounding(result, context, ROUND_HALF_EVEN)
            extra += 6

    def ln(self, context=None):
        return self._log(context, None)

    def log10(self, context=None):
        return self._log(context, 10)

    def _log(self, context, radix):
        context = context or getcontext()
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        if not self:
            return _make(True, 0, 0, "F")
        if self._special:
            return self if not self._sign else context._signal(InvalidOperation)
        if self._sign:
            return context._signal(InvalidOperation)
        if self == 1:
            return _make(False, 0, 0)
        if radix:
            n = self._int
            while n % 10 == 0:
                n //= 10
            if n == 1:
                power = self.adjusted()
                return _make(power < 0, abs(power), 0)._fix(context)
        extra = 6
        while True:
            digits = context.prec + extra
            scale = 10 ** digits
            value = _ln_scaled(self, digits)
            if radix:
                value = value * scale // _ln10(digits)
            result = _make(value < 0, abs(value), -digits)
            if value and len(str(abs(value))) > context.prec + 3 and _is_safe(result, context.prec, 3):
                return _with_rounding(result, context, ROUND_HALF_EVEN)
            extra += 8 + context.prec

    def logb(self, context=None):
        context = context or getcontext()
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        if self._special:
            return _make(False, 0, 0, "F")
        if not self:
            return context._signal(DivisionByZero, _make(True, 0, 0, "F"))
        return Decimal(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = _other(other)
        nan = _check_nans(context, self, other)
        if nan is not None:
            return nan
        if other._exp != 0 or other._special:
            return context._signal(InvalidOperation)
        return self if self._special else _make(self._sign, self._int, self._exp + int(other))._fix(context)

    def shift(self, other, context=None):
        context = context or getcontext()
        n = int(_other(other))
        if not -context.prec <= n <= context.prec:
            return context._signal(InvalidOperation)
        value = self._int * 10 ** n % 10 ** context.prec if n >= 0 else self._int // 10 ** -n
        return _make(self._sign, value, self._exp)

    def rotate(self, other, context=None):
        context = context or getcontext()
        n = int(_other(other))
        digits = str(self._int).zfill(context.prec)[-context.prec:]
        n %= len(digits)
        return _make(self._sign, int(digits[n:] + digits[:n]), self._exp)

    # ---- Comparison ----

    def _cmp(self, other):
        if self._special or other._special:
            a = (-1 if self._sign else 1) if self._special else 0
            b = (-1 if other._sign else 1) if other._special else 0
            return (a > b) - (a < b)
        a = -self._int if self._sign else self._int
        b = -other._int if other._sign else other._int
        if (a > 0) - (a < 0) != (b > 0) - (b < 0) or not a:
            return ((a > 0) - (a < 0) > (b > 0) - (b < 0)) - ((a > 0) - (a < 0) < (b > 0) - (b < 0))
        x, y = self.adjusted(), other.adjusted()
        if x != y:
            return (1 if x > y else -1) * (1 if a > 0 else -1)
        exp = min(self._exp, other._exp)
        a *= 10 ** (self._exp - exp)
        b *= 10 ** (other._exp - exp)
        return (a > b) - (a < b)

    def __eq__(self, other, context=None):
        other = _comparable(other, True)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if self.is_snan() or other.is_snan():
                (context or getcontext())._signal(InvalidOperation)
            return False
        return self._cmp(other) == 0

    def _ordered(self, other, test):
        other = _comparable(other, False)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            getcontext()._signal(InvalidOperation)
            return False
        return test(self._cmp(other))

    def __lt__(self, other):
        return self._ordered(other, lambda c: c < 0)

    def __le__(self, other):
        return self._ordered(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _other(other)
        nan = _check_nans(context or getcontext(), self, other)
        return nan if nan is not None else Decimal(self._cmp(other))

    def compare_signal(self, other, context=None):
        other = _other(other)
        if self.is_nan() or other.is_nan():
            return (context or getcontext())._signal(InvalidOperation)
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        other = _other(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        rank = {None: 0, "F": 1, "N": 2, "n": 3}
        a, b = (rank[self._special],), (rank[other._special],)
        c = (a > b) - (a < b)
        if not c and self._special is None:
            c = self.copy_abs()._cmp(other.copy_abs()) or (self._exp > other._exp) - (self._exp < other._exp)
        return Decimal(-c if self._sign else c)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_other(other).copy_abs())

    def max(self, other, context=None):
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        return self._extreme(other, context, -1)

    def _extreme(self, other, context, sign, key=None):
        context = context or getcontext()
        other = _other(other)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return other._fix(context)
            if other.is_qnan() and not self.is_nan():
                return self._fix(context)
            return _check_nans(context, self, other)
        a, b = (self.copy_abs(), other.copy_abs()) if key else (self, other)
        c = a._cmp(b) or int(self.compare_total(other))
        return _plain(self if c * sign >= 0 else other)._fix(context)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, 1, abs)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, -1, abs)

    def next_minus(self, context=None):
        return self._neighbour(context, ROUND_FLOOR, -1)

    def next_plus(self, context=None):
        return self._neighbour(context, ROUND_CEILING, 1)

    def _neighbour(self, context, rounding, direction):
        context = (context or getcontext())
        nan = _check_nans(context, self)
        if nan is not None:
            return nan
        quiet = context._quiet()
        quiet.rounding = rounding
        if self._special:
            if self._sign == (direction < 0):
                return self
            return _make(self._sign, 10 ** context.prec - 1, context.Etop())
        rounded = self._fix(quiet)
        if rounded != self:
            return rounded
        return self.__add__(_make(direction < 0, 1, context.Etiny() - 1), quiet)

    def next_toward(self, other, context=None):
        other = _other(other)
        c = self._cmp(other)
        return self.copy_sign(other) if not c else self.next_plus(context) if c < 0 else self.next_minus(context)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _make(sign, n, exp, special=None, cls=Decimal):
    self = object.__new__(cls)
    self._sign = bool(sign)
    self._int = n
    self._exp = exp
    self._special = special
    return self


def _plain(x):
    return x if type(x) is Decimal else _make(x._sign, x._int, x._exp, x._special)


_NAN = _make(False, 0, 0, "n")


def _parse(text):
    """(sign, int, exponent, special) of a numeric string, or None."""
    text = text.strip().replace("_", "")
    sign = text[:1] == "-"
    body = text[1:] if text[:1] in ("+", "-") else text
    lower = body.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "F"
    for name, special in (("snan", "N"), ("nan", "n")):
        if lower.startswith(name):
            digits = body[len(name):]
            return (sign, int(digits or 0), 0, special) if not digits or digits.isdecimal() else None
    mantissa, marker, exponent = lower.partition("e")
    whole, _, fraction = mantissa.partition(".")
    if not (whole + fraction).isdecimal() or (marker and not (exponent[1:] if exponent[:1] in ("+", "-") else exponent).isdecimal()):
        return None
    return sign, int(whole + fraction), (int(exponent) if marker else 0) - len(fraction), None


def _convert(value, context, cls=Decimal):
    if isinstance(value, Decimal):
        return _make(value._sign, value._int, value._exp, value._special, cls) if type(value) is not cls else value
    if isinstance(value, str):
        parts = _parse(value)
        if parts is None:
            return context._signal(ConversionSyntax)
        return _make(*parts, cls)
    if isinstance(value, int):
        return _make(value < 0, abs(int(value)), 0, None, cls)
    if isinstance(value, float):
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation]:
            raise FloatOperation([FloatOperation])
        return cls.from_float(value)
    if isinstance(value, (tuple, list)):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exp = value
        if sign not in (0, 1) or not isinstance(sign, int):
            raise ValueError("sign must be an integer with the value 0 or 1")
        if not all(isinstance(digit, int) and 0 <= digit <= 9 for digit in digits):
            raise ValueError("coefficient must be a tuple of digits")
        n = int("".join(map(str, digits)) or "0")
        if isinstance(exp, str):
            if exp not in ("F", "n", "N"):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
            return _make(sign, 0 if exp == "F" else n, 0, exp, cls)
        if not isinstance(exp, int):
            raise ValueError("exponent must be an integer")
        return _make(sign, n, exp, None, cls)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _operand(other):
    if isinstance(other, Decimal):
        return other
    return _make(other < 0, abs(int(other)), 0) if isinstance(other, int) else NotImplemented


def _other(other):
    result = _operand(other)
    if result is NotImplemented:
        raise TypeError(f"conversion from {type(other).__name__} to Decimal is not supported")
    return result


def _comparable(other, equality):
    result = _operand(other)
    if result is not NotImplemented:
        return result
    if isinstance(other, float):
        context = getcontext()
        context.flags[FloatOperation] = True
        if context.traps[FloatOperation] and not equality:
            raise FloatOperation([FloatOperation])
        return Decimal.from_float(other)
    if isinstance(other, _numbers.Rational):
        from fractions import Fraction
        n, d = other.numerator, other.denominator
        return _Ratio(n, d)
    if equality and isinstance(other, _numbers.Complex) and other.imag == 0:
        return Decimal.from_float(other.real)
    return NotImplemented


class _Ratio:
    """A fraction, as far as a Decimal is compared with it."""
    _special = None

    def __new__(cls, n, d):
        power = 10 ** 60
        scaled = n * power // d
        exact = scaled * d == n * power
        return _make(n < 0, abs(scaled) * 10 + (0 if exact else 1), -61)


def _check_nans(context, *operands):
    for x in operands:
        if x._special == "N":
            return context._signal(InvalidOperation, _make(x._sign, x._int, 0, "n"))
    for x in operands:
        if x._special == "n":
            return x._fix(context)
    return None


def _rounded(n, drop, rounding, sign):
    """n without its last digits, and whether that lost something."""
    if drop > len(str(n)) + 1:
        q, r, unit = 0, n, 10 * n + 10
    else:
        unit = 10 ** drop
        q, r = divmod(n, unit)
    if not r:
        return q, False
    twice = 2 * r
    up = {
        ROUND_DOWN: False, ROUND_UP: True, ROUND_CEILING: not sign, ROUND_FLOOR: sign,
        ROUND_HALF_UP: twice >= unit, ROUND_HALF_DOWN: twice > unit,
        ROUND_HALF_EVEN: twice > unit or (twice == unit and q % 2 == 1), ROUND_05UP: q % 5 == 0,
    }[rounding]
    return q + up, True


def _with_rounding(x, context, rounding):
    old = context.rounding
    context.rounding = rounding
    try:
        return x._fix(context)
    finally:
        context.rounding = old


def _is_safe(x, prec, slack=2):
    """The digits behind the precision are no near-half or near-whole that an error in the last ones could tip over."""
    digits = str(x._int)
    tail = digits[prec:len(digits) - slack]
    return len(tail) >= 1 and tail.strip("9") != "" and tail.strip("0") != "" and tail not in ("5" + "0" * (len(tail) - 1), "4" + "9" * (len(tail) - 1))


_ln10_known = [0, 0]


def _ln10(digits):
    if _ln10_known[0] < digits:
        _ln10_known[:] = [digits + 10, _ln_int(10, digits + 10)]
    return _ln10_known[1] // 10 ** (_ln10_known[0] - digits)


def _ln_ratio(n, d, digits):
    """ln(n/d) for n/d near one, by the series of the inverse hyperbolic tangent; scaled by 10**digits."""
    if n < d:
        return -_ln_ratio(d, n, digits)
    scale = 10 ** digits
    x = (n - d) * scale // (n + d)
    square = x * x // scale
    total, term, k = 0, x, 1
    while term:
        total += term // k
        term = term * square // scale
        k += 2
    return 2 * total


def _ln_int(n, digits):
    """ln(n) of a positive int, scaled."""
    work = digits + 10
    two = _ln_ratio(2, 1, work)
    k = n.bit_length() - 1
    # n / 2**k lies in [1, 2).
    result = k * two + _ln_ratio(n, 1 << k, work)
    return result // 10 ** 10


def _ln_scaled(x, digits):
    work = digits + 12
    n, e = x._int, x._exp
    length = len(str(n))
    if e + length in (0, 1):
        value = _ln_near(n, e, work)
    else:
        value = _ln_near(n, 1 - length, work) + (e + length - 1) * _ln10(work)
    return value // 10 ** 12


def _ln_near(n, e, work):
    d = 10 ** -e if e < 0 else 1
    n = n * 10 ** e if e > 0 else n
    # By powers of two into [2/3, 4/3].
    k = 0
    while 3 * n > 4 * d:
        d *= 2
        k += 1
    while 3 * n < 2 * d:
        n *= 2
        k -= 1
    return _ln_ratio(n, d, work) + (k * _ln_ratio(2, 1, work) if k else 0)


def _exp_digits(x, digits):
    """The leading digits of exp(x) as int and exponent."""
    adjusted = max(0, x.adjusted())
    work = digits + adjusted + 8
    scale = 10 ** work
    value = x._int * 10 ** (x._exp + work) if x._exp + work >= 0 else x._int // 10 ** -(x._exp + work)
    if x._sign:
        value = -value
    ln10 = _ln10(work)
    k, value = divmod(value, ln10)
    # Halve the argument, sum the series, and square back.
    halvings = 8 + _math.isqrt(work) // 2
    extra = 10 ** (halvings // 2 + 4)
    scale *= extra
    value = value * extra >> halvings
    total = term = scale
    i = 1
    while term:
        term = term * value // (scale * i)
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // scale
    total //= extra
    drop = len(str(total)) - digits
    return (total // 10 ** drop if drop > 0 else total), k - work + max(drop, 0)


def _exact_root_power(base, other, prec):
    """base**other where that has an end, and few enough digits; else None."""
    if other._exp >= 0 or other._sign:
        if other == other.to_integral_value() or other._sign:
            return None
    n, d = other.as_integer_ratio()
    if d > 64 or n > 10 ** 4:
        return None
    x, e = base._int, base._exp
    while x % 10 == 0:
        x //= 10
        e += 1
    if e % d:
        more = e % d
        x *= 10 ** more
        e -= more
    root = round(x ** (1 / d)) if x < 10 ** 300 else None
    if root is None:
        return None
    for r in (root - 1, root, root + 1):
        if r > 0 and r ** d == x:
            result = _make(False, r ** n, e // d * n)
            return result if len(str(result._int)) <= prec else None
    return None


def _format(x, specifier, context):
    import re
    m = re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ]?)(z)?(#)?(0(?!0))?((?!0)\d+)?(,)?(?:\.(0|(?!0)\d+))?([eEfFgGn%])?", specifier, re.DOTALL)
    if m is None:
        raise ValueError("invalid format string")
    fill, align, sign_spec, no_neg_zero, alt, zero, width, separator, precision, kind = m.groups()
    if zero and align:
        raise ValueError("invalid format string")
    if zero:
        fill, align = "0", "="
    fill = fill or " "
    align = align or ">"
    width = int(width or 0)
    precision = None if precision is None else int(precision)
    if x._special:
        sign = "-" if x._sign else sign_spec if sign_spec in "+ " else ""
        body = str(x.copy_abs()) + ("%" if kind == "%" else "")
        if fill == "0" and align == "=":
            fill = " "
            align = ">"
        return _aligned(sign, body, fill, align, width)
    if kind is None:
        kind = "gG"[context.capitals] if precision is not None else None
    upper = kind in ("E", "F", "G") or (kind is None and context.capitals)
    if kind == "%":
        x = _make(x._sign, x._int, x._exp + 2)
    if precision is not None:
        if kind in ("e", "E"):
            x = _round_figures(x, precision + 1, context.rounding)
        elif kind in ("f", "F", "%"):
            x = x._rescale(-precision, context.rounding)
        elif len(str(x._int)) > max(precision, 1):
            x = _round_figures(x, max(precision, 1), context.rounding)
    if not x._int and x._exp > 0 and kind in ("f", "F", "%"):
        x = _make(x._sign, 0, 0)
    if no_neg_zero and not x._int:
        x = _make(False, 0, x._exp)
    digits = str(x._int)
    left = x._exp + len(digits)
    if kind in ("e", "E"):
        place = 1 - precision if not x._int and precision is not None else 1
    elif kind in ("f", "F", "%"):
        place = left
    else:
        place = left if x._exp <= 0 and left > -6 else 1
    if place < 0:
        whole, fraction = "0", "0" * -place + digits
    elif place > len(digits):
        whole, fraction = digits + "0" * (place - len(digits)), ""
    else:
        whole, fraction = digits[:place] or "0", digits[place:]
    exponent = left - place
    suffix = ""
    if exponent != 0 or kind in ("e", "E"):
        suffix = f"{'E' if upper else 'e'}{exponent:+d}"
    if kind == "%":
        suffix += "%"
    sign = "-" if x._sign else sign_spec if sign_spec in "+ " else ""
    tail = ("." + fraction if fraction or alt else "") + suffix
    if zero:
        least = width - len(sign) - len(tail)
        if separator:
            grouped = _grouped(whole, separator)
            while len(grouped) < least:
                whole = "0" + whole
                grouped = _grouped(whole, separator)
            whole = grouped
        else:
            whole = whole.zfill(least)
    elif separator:
        whole = _grouped(whole, separator)
    return _aligned(sign, whole + tail, fill, align, width)


def _grouped(digits, separator):
    first = len(digits) % 3 or 3
    return separator.join([digits[:first], *(digits[i:i + 3] for i in range(first, len(digits), 3))])


def _round_figures(x, places, rounding):
    if not x._int:
        return _make(x._sign, 0, x.adjusted() + 1 - places)
    result = x._rescale(x.adjusted() + 1 - places, rounding)
    if result.adjusted() != x.adjusted():
        result = result._rescale(result.adjusted() + 1 - places, rounding)
    return result


def _aligned(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == ">":
        return padding + sign + body
    if align == "=":
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


for _name, _method in (
        ("abs", "__abs__"), ("add", "__add__"), ("subtract", "__sub__"), ("multiply", "__mul__"), ("divide", "__truediv__"),
        ("divide_int", "__floordiv__"), ("remainder", "__mod__"), ("divmod", "__divmod__"), ("plus", "__pos__"), ("minus", "__neg__"),
        *((name, name) for name in (
            "compare", "compare_signal", "exp", "fma", "ln", "log10", "logb", "max", "max_mag", "min", "min_mag", "next_minus", "next_plus",
            "next_toward", "normalize", "remainder_near", "rotate", "scaleb", "shift", "sqrt", "to_integral_exact", "to_integral_value"))):
    setattr(Context, _name, _context_method(_method, 0))
Context.abs = lambda self, x, /: _other(x).__abs__(context=self)
Context.power = lambda self, a, b, modulo=None: _other(a).__pow__(b, modulo, self)
Context.quantize = lambda self, a, b, /: _other(a).quantize(b, context=self)
Context.to_sci_string = lambda self, x, /: _other(x).__str__(False, self)
Context.to_eng_string = lambda self, x, /: _other(x).to_eng_string(self)
del _name, _method

DefaultContext = object.__new__(Context)
for _key, _value in (("prec", 28), ("rounding", ROUND_HALF_EVEN), ("Emin", -999999), ("Emax", 999999), ("capitals", 1), ("clamp", 0),
                     ("flags", []), ("traps", [DivisionByZero, Overflow, InvalidOperation])):
    setattr(DefaultContext, _key, _value)
del _key, _value
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])

_current = _ContextVar("decimal_context")


def getcontext():
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *args):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _ContextManager(context)


_numbers.Number.register(Decimal)
for _class in (Decimal, Context):
    properties_as_attributes(name_as_static(_class))
del _class, name_as_static, properties_as_attributes


# ---- Methods of contexts that are methods of the number ----

def _context_method(name):
    def method(self, a, *others):
        if isinstance(a, int):
            a = Decimal(a)
        elif not isinstance(a, Decimal):
            raise TypeError(f"conversion from {type(a).__name__} to Decimal is not supported")
        return getattr(a, name)(*others)

    method.__name__ = name
    return method


for _name in ("canonical", "copy_abs", "copy_negate", "copy_sign", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed",
              "is_snan", "is_zero", "same_quantum", "compare_total", "compare_total_mag", "is_normal", "is_subnormal", "number_class"):
    if not hasattr(Context, _name):
        setattr(Context, _name, _context_method(_name))
del _name
Context.copy_decimal = lambda self, a: Decimal(a)
Context.radix = lambda self: Decimal(10)
