using System.Numerics;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Mathematics;

/// <summary>gcd, lcm, factorial, comb, perm, isqrt: exact, on ints of any size.</summary>
internal static class IntegerFunctions
{
    public static void Add(PyModule module)
    {
        module.FunctionVar("gcd", static (PyThread thread, in CallArgs args) => Fold(thread, "gcd", args, 0, Gcd));
        module.FunctionVar("lcm", static (PyThread thread, in CallArgs args) => Fold(thread, "lcm", args, 1, Lcm));
        module.Function("factorial", "n, /", static (thread, args) => thread.Push(FactorialSteps(thread, args[0])));
        module.Function("isqrt", "n, /", static (thread, args) => thread.Push(RootSteps(thread, args[0])));
        module.Function("comb", "n, k, /", static (thread, args) => thread.Push(ChooseSteps(thread, args[0], args[1], ordered: false)));
        module.Function("perm", "n, k=None, /", static (thread, args) => thread.Push(ChooseSteps(thread, args[0], args[1], ordered: true)));
    }

    private static Value Fold(PyThread thread, string name, in CallArgs args, long start, Func<PyThread, BigInteger, BigInteger, BigInteger> combine)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, $"math.{name}() takes no keyword arguments");
        return thread.Push(FoldSteps(thread, args.Positional.ToArray(), start, combine));
    }

    private static IEnumerable<Value> FoldSteps(PyThread thread, Value[] items, BigInteger start, Func<PyThread, BigInteger, BigInteger, BigInteger> combine)
    {
        var result = start;
        foreach (var item in items)
        {
            yield return Indexing.Index(thread, item);
            result = combine(thread, result, BigInteger.Abs(Ints.Big(thread.Input)));
        }

        thread.Output = Numbers.FromBig(result);
    }

    private static BigInteger Gcd(PyThread thread, BigInteger a, BigInteger b)
    {
        IntArithmetic.ChargeProduct(thread, a.GetBitLength(), b.GetBitLength());
        return BigInteger.GreatestCommonDivisor(a, b);
    }

    private static BigInteger Lcm(PyThread thread, BigInteger a, BigInteger b)
    {
        if (a.IsZero || b.IsZero)
            return 0;
        var part = a / Gcd(thread, a, b);
        IntArithmetic.ChargeProduct(thread, part.GetBitLength(), b.GetBitLength());
        return part * b;
    }

    private static IEnumerable<Value> FactorialSteps(PyThread thread, Value argument)
    {
        yield return Indexing.Index(thread, argument);
        var n = Ints.Big(thread.Input);
        if (n.Sign < 0)
            yield return thread.Raise(Types.ValueError, "factorial() not defined for negative values");
        if (n > long.MaxValue)
            yield return thread.Raise(Types.OverflowError, $"factorial() argument should not exceed {long.MaxValue}");
        yield return thread.Push(ProductSteps(thread, 1, (long)n, 1));
        thread.Output = thread.Input;
    }

    /// <summary>first * … * last, by multiplying neighbours so that the factors grow alike.</summary>
    private static IEnumerable<Value> ProductSteps(PyThread thread, BigInteger first, BigInteger last, BigInteger divisor)
    {
        var parts = new List<(BigInteger Number, int Level)>();
        for (var next = first; next <= last;)
        {
            // A leaf: as many factors as fit in about 60 bits.
            var product = next++;
            while (next <= last && product.GetBitLength() + next.GetBitLength() <= 60)
                product *= next++;
            thread.Charge(4);
            var level = 0;
            while (parts.Count > 0 && parts[^1].Level == level)
            {
                product = Multiply(thread, parts[^1].Number, product);
                parts.RemoveAt(parts.Count - 1);
                level++;
                if (thread.Fuel <= 0)
                    yield return thread.Pause();
            }

            parts.Add((product, level));
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        var result = BigInteger.One;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            result = Multiply(thread, parts[i].Number, result);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        if (!divisor.IsOne)
        {
            IntArithmetic.ChargeProduct(thread, result.GetBitLength(), divisor.GetBitLength());
            result /= divisor;
        }

        thread.Output = Numbers.FromBig(result);
    }

    private static BigInteger Multiply(PyThread thread, BigInteger a, BigInteger b)
    {
        IntArithmetic.ChargeProduct(thread, a.GetBitLength(), b.GetBitLength());
        return a * b;
    }

    private static IEnumerable<Value> ChooseSteps(PyThread thread, Value first, Value second, bool ordered)
    {
        yield return Indexing.Index(thread, first);
        var n = Ints.Big(thread.Input);
        if (ordered && second.IsNone)
        {
            yield return thread.Push(FactorialSteps(thread, thread.Input));
            thread.Output = thread.Input;
            yield break;
        }

        yield return Indexing.Index(thread, second);
        var k = Ints.Big(thread.Input);
        if (n.Sign < 0)
            yield return thread.Raise(Types.ValueError, "n must be a non-negative integer");
        if (k.Sign < 0)
            yield return thread.Raise(Types.ValueError, "k must be a non-negative integer");
        if (k > n)
        {
            thread.Output = Value.FromInt(0);
            yield break;
        }

        if (!ordered && n - k < k)
            k = n - k;
        if (k > long.MaxValue)
            yield return thread.Raise(Types.OverflowError, ordered ? $"k must not exceed {long.MaxValue}" : $"min(n - k, k) must not exceed {long.MaxValue}");
        var divisor = BigInteger.One;
        if (!ordered)
        {
            yield return thread.Push(ProductSteps(thread, 1, k, 1));
            divisor = Ints.Big(thread.Input);
        }

        yield return thread.Push(ProductSteps(thread, n - k + 1, n, divisor));
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> RootSteps(PyThread thread, Value argument)
    {
        yield return Indexing.Index(thread, argument);
        var n = Ints.Big(thread.Input);
        if (n.Sign < 0)
            yield return thread.Raise(Types.ValueError, "isqrt() argument must be nonnegative");
        var bits = n.GetBitLength();
        // Newton's method on the leading digits first: each round doubles how many are right.
        var shift = (int)Math.Max(0, bits - 100) / 2;
        var root = SmallRoot(n >> (2 * shift));
        while (shift > 0)
        {
            var known = (int)root.GetBitLength();
            var grow = Math.Min(shift, Math.Max(1, known - 2));
            shift -= grow;
            IntArithmetic.ChargeProduct(thread, known * 2L + grow, known + grow);
            root = (root << (grow - 1)) + ((n >> (2 * shift)) >> (grow + 1)) / root;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        while (root * root > n)
            root--;
        while ((root + 1) * (root + 1) <= n)
            root++;
        thread.Output = Numbers.FromBig(root);
    }

    private static BigInteger SmallRoot(BigInteger n)
    {
        if (n.IsZero)
            return 0;
        var root = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + n / root) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
