using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Operators of int. Work on big ints is charged by size before it is done.</summary>
internal static class IntArithmetic
{
    /// <summary>The biggest int that is ever made, in bits: above, one multiplication would take too long to be interrupted.</summary>
    private const long MostBits = 1L << 26;

    public static void Define(PyType type)
    {
        type.Binary[(int)BinaryOperator.Add] = Add;
        type.Binary[(int)BinaryOperator.Sub] = Subtract;
        type.Binary[(int)BinaryOperator.Mult] = Multiply;
        type.Binary[(int)BinaryOperator.Div] = TrueDivide;
        type.Binary[(int)BinaryOperator.FloorDiv] = FloorDivide;
        type.Binary[(int)BinaryOperator.Mod] = Modulo;
        type.Binary[(int)BinaryOperator.Pow] = IntPower.Power;
        type.Binary[(int)BinaryOperator.LShift] = ShiftLeft;
        type.Binary[(int)BinaryOperator.RShift] = ShiftRight;
        type.Binary[(int)BinaryOperator.BitAnd] = And;
        type.Binary[(int)BinaryOperator.BitOr] = Or;
        type.Binary[(int)BinaryOperator.BitXor] = Xor;
        type.Negative = Negate;
        type.Positive = static (_, self) => Plain(self);
        type.Invert = static (thread, self) =>
        {
            if (Numbers.TryInt64(self, out var number))
                return Value.FromInt(~number);
            ChargeLinear(thread, Big(self).GetBitLength());
            return Numbers.FromBig(-Big(self) - 1);
        };
        type.Absolute = static (thread, self) => Numbers.TryInt64(self, out var number) && number >= 0 ? Value.FromInt(number)
            : Big(self).Sign < 0 ? Negate(thread, self) : Plain(self);
    }

    /// <summary>The int itself, not as an instance of a derived class.</summary>
    public static Value Plain(Value self) => Numbers.TryInt64(self, out var number) ? Value.FromInt(number)
        : self.Ref is PyIntInstance instance ? new PyLong(instance.Number) : self;

    public static BigInteger Big(Value value)
    {
        Numbers.TryBig(value, out var number);
        return number;
    }

    /// <summary>Says what working once through numbers of so many bits costs.</summary>
    public static void ChargeLinear(PyThread thread, long bits)
    {
        if (bits > MostBits)
            throw new LimitExceeded($"memory: an int of more than {MostBits:N0} bits");
        thread.Charge(bits / 1024);
        thread.Interpreter.Meter.Reserve(32 + bits / 8);
    }

    /// <summary>The same for multiplying (or dividing) them.</summary>
    public static void ChargeProduct(PyThread thread, long leftBits, long rightBits)
    {
        ChargeLinear(thread, leftBits + rightBits);
        var (longer, shorter) = leftBits > rightBits ? (leftBits / 32, rightBits / 32) : (rightBits / 32, leftBits / 32);
        // Schoolbook for small ones; Karatsuba in pieces of the shorter one's length beyond.
        var work = shorter < 64 ? longer * shorter : longer / shorter * Math.Pow(shorter, 1.6) * 2;
        thread.Charge((long)(work / 32));
    }

    public static Value Add(PyThread thread, Value left, Value right)
    {
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
        {
            var sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) < 0 ? new PyLong((BigInteger)a + b) : Value.FromInt(sum);
        }

        if (!Numbers.TryBig(left, out var x) || !Numbers.TryBig(right, out var y))
            return Value.NotImplemented;
        ChargeLinear(thread, Math.Max(x.GetBitLength(), y.GetBitLength()));
        return Numbers.FromBig(x + y);
    }

    public static Value Subtract(PyThread thread, Value left, Value right)
    {
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
        {
            var difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) < 0 ? new PyLong((BigInteger)a - b) : Value.FromInt(difference);
        }

        if (!Numbers.TryBig(left, out var x) || !Numbers.TryBig(right, out var y))
            return Value.NotImplemented;
        ChargeLinear(thread, Math.Max(x.GetBitLength(), y.GetBitLength()));
        return Numbers.FromBig(x - y);
    }

    public static Value Multiply(PyThread thread, Value left, Value right)
    {
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
        {
            var high = Math.BigMul(a, b, out long low);
            return high == low >> 63 ? Value.FromInt(low) : new PyLong((BigInteger)a * b);
        }

        if (!Numbers.TryBig(left, out var x) || !Numbers.TryBig(right, out var y))
            return Value.NotImplemented;
        ChargeProduct(thread, x.GetBitLength(), y.GetBitLength());
        return Numbers.FromBig(x * y);
    }

    private static Value TrueDivide(PyThread thread, Value left, Value right)
    {
        if (!Numbers.IsInteger(left) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
        {
            if (b == 0)
                return thread.Raise(Types.ZeroDivisionError, "division by zero");
            if (Math.Abs(a / 2) < 1L << 52 && Math.Abs(b / 2) < 1L << 52)
                return Value.FromFloat((double)a / b);
        }

        var (x, y) = (Big(left), Big(right));
        if (y.IsZero)
            return thread.Raise(Types.ZeroDivisionError, "division by zero");
        ChargeProduct(thread, x.GetBitLength(), y.GetBitLength());
        var quotient = Divide(x, y);
        return double.IsInfinity(quotient) ? thread.Raise(Types.OverflowError, "integer division result too large for a float") : Value.FromFloat(quotient);
    }

    /// <summary>x / y, correctly rounded.</summary>
    internal static double Divide(BigInteger x, BigInteger y)
    {
        if (x.IsZero)
            return y.Sign < 0 ? -0.0 : 0.0;
        var negative = x.Sign * y.Sign < 0;
        x = BigInteger.Abs(x);
        y = BigInteger.Abs(y);
        // A quotient of 66 or 67 bits, with a sticky last one, holds all that rounding to 53 bits needs to know;
        // results below the normal range keep fewer bits, so that they are rounded once only.
        var shift = (int)Math.Max(66 - (x.GetBitLength() - y.GetBitLength()), -1 << 26);
        shift = Math.Min(shift, 1076);
        var quotient = BigInteger.DivRem(shift > 0 ? x << shift : x, shift < 0 ? y << -shift : y, out var remainder);
        if (!remainder.IsZero)
            quotient = (quotient << 1) | 1;
        else
            quotient <<= 1;
        var result = Scale(quotient, -shift - 1);
        return negative ? -result : result;
    }

    /// <summary>number * 2**exponent, rounded once, also where the result is subnormal.</summary>
    private static double Scale(BigInteger number, int exponent)
    {
        if (number.IsZero)
            return 0;
        var bits = (int)number.GetBitLength();
        // The exponent of the result's last bit: 53 bits, unless that goes below the smallest float.
        var last = Math.Max(bits + exponent - 53, -1074);
        var drop = last - exponent;
        if (drop > 0)
        {
            var half = BigInteger.One << (drop - 1);
            var rest = number & ((BigInteger.One << drop) - 1);
            number >>= drop;
            if (rest > half || (rest == half && !number.IsEven))
                number += 1;
            exponent = last;
        }

        return Math.ScaleB((double)number, exponent);
    }

    private static Value FloorDivide(PyThread thread, Value left, Value right)
    {
        if (!Numbers.IsInteger(left) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        if (left.Ref is PyLong x && right.Ref is PyLong y && BigDivision.IsShort(x.Number, y.Number))
        {
            ChargeProduct(thread, x.Number.GetBitLength(), y.Number.GetBitLength());
            return Value.FromInt(BigDivision.ShortQuotient(x.Number, y.Number));
        }

        return DivMod(thread, left, right, out var quotient, out _) ? quotient : thread.Raise(Types.ZeroDivisionError, "integer division or modulo by zero");
    }

    private static Value Modulo(PyThread thread, Value left, Value right)
    {
        if (!Numbers.IsInteger(left) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        return DivMod(thread, left, right, out _, out var remainder) ? remainder : thread.Raise(Types.ZeroDivisionError, "integer modulo by zero");
    }

    /// <summary>divmod of two ints, rounded towards minus infinity; false for a zero divisor.</summary>
    public static bool DivMod(PyThread thread, Value left, Value right, out Value quotient, out Value remainder)
    {
        quotient = remainder = Value.None;
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b) && !(a == long.MinValue && b == -1))
        {
            if (b == 0)
                return false;
            var (q, r) = Math.DivRem(a, b);
            if (r != 0 && (r < 0) != (b < 0))
            {
                q--;
                r += b;
            }

            quotient = Value.FromInt(q);
            remainder = Value.FromInt(r);
            return true;
        }

        var (x, y) = (Big(left), Big(right));
        if (y.IsZero)
            return false;
        ChargeProduct(thread, x.GetBitLength(), y.GetBitLength());
        var whole = BigDivision.DivRem(x, y, out var rest);
        if (!rest.IsZero && (rest.Sign < 0) != (y.Sign < 0))
        {
            whole -= 1;
            rest += y;
        }

        quotient = Numbers.FromBig(whole);
        remainder = Numbers.FromBig(rest);
        return true;
    }

    private static Value ShiftLeft(PyThread thread, Value left, Value right)
    {
        if (!Numbers.TryBig(left, out var number) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        if (!Numbers.TryInt64(right, out var count))
        {
            if (Big(right).Sign < 0)
                return thread.Raise(Types.ValueError, "negative shift count");
            return number.IsZero ? Value.FromInt(0) : thread.Raise(Types.OverflowError, "too many digits in integer");
        }

        if (count < 0)
            return thread.Raise(Types.ValueError, "negative shift count");
        if (number.IsZero)
            return Value.FromInt(0);
        ChargeLinear(thread, number.GetBitLength() + Math.Min(count, MostBits));
        return Numbers.FromBig(number << (int)count);
    }

    private static Value ShiftRight(PyThread thread, Value left, Value right)
    {
        if (!Numbers.IsInteger(left) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        if (!Numbers.TryInt64(right, out var count))
            count = Big(right).Sign < 0 ? -1 : long.MaxValue;
        if (count < 0)
            return thread.Raise(Types.ValueError, "negative shift count");
        if (Numbers.TryInt64(left, out var small))
            return Value.FromInt(small >> (int)Math.Min(count, 63));
        var number = Big(left);
        ChargeLinear(thread, number.GetBitLength());
        return Numbers.FromBig(number >> (int)Math.Min(count, MostBits + 1));
    }

    private static Value And(PyThread thread, Value left, Value right)
    {
        if (left.IsBool && right.IsBool)
            return Value.FromBool(left.IsTrue & right.IsTrue);
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
            return Value.FromInt(a & b);
        return Bits(thread, left, right, out var x, out var y) ? Numbers.FromBig(x & y) : Value.NotImplemented;
    }

    private static Value Or(PyThread thread, Value left, Value right)
    {
        if (left.IsBool && right.IsBool)
            return Value.FromBool(left.IsTrue | right.IsTrue);
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
            return Value.FromInt(a | b);
        return Bits(thread, left, right, out var x, out var y) ? Numbers.FromBig(x | y) : Value.NotImplemented;
    }

    private static Value Xor(PyThread thread, Value left, Value right)
    {
        if (left.IsBool && right.IsBool)
            return Value.FromBool(left.IsTrue ^ right.IsTrue);
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
            return Value.FromInt(a ^ b);
        return Bits(thread, left, right, out var x, out var y) ? Numbers.FromBig(x ^ y) : Value.NotImplemented;
    }

    private static bool Bits(PyThread thread, Value left, Value right, out BigInteger x, out BigInteger y)
    {
        y = default;
        if (!Numbers.TryBig(left, out x) || !Numbers.TryBig(right, out y))
            return false;
        ChargeLinear(thread, Math.Max(x.GetBitLength(), y.GetBitLength()));
        return true;
    }

    private static Value Negate(PyThread thread, Value self)
    {
        if (Numbers.TryInt64(self, out var number) && number != long.MinValue)
            return Value.FromInt(-number);
        var big = Big(self);
        ChargeLinear(thread, big.GetBitLength());
        return Numbers.FromBig(-big);
    }
}
