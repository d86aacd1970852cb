using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Mathematics;

/// <summary>fsum, prod, sumprod, dist, hypot: sums and products of many numbers.</summary>
internal static class Summation
{
    public static void Add(PyModule module)
    {
        module.Function("fsum", "seq, /", static (thread, args) => thread.Push(SumSteps(thread, args[0])));
        module.Function("prod", "iterable, /, *, start=1", static (thread, args) => thread.Push(ProductSteps(thread, args[0], args[1])));
        module.Function("sumprod", "p, q, /", static (thread, args) => thread.Push(SumOfProductsSteps(thread, args[0], args[1])));
        module.Function("dist", "p, q, /", static (thread, args) => thread.Push(DistanceSteps(thread, args[0], args[1])));
        module.FunctionVar("hypot", static (PyThread thread, in CallArgs args) => args.Names.Length > 0
            ? thread.Raise(Types.TypeError, "math.hypot() takes no keyword arguments")
            : thread.Push(HypotSteps(thread, new PyTuple(args.Positional.ToArray()))));
    }

    /// <summary>The exact sum, rounded once: partial sums that don't overlap (Shewchuk).</summary>
    private static IEnumerable<Value> SumSteps(PyThread thread, Value iterable)
    {
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        var partials = new List<double>();
        double special = 0, infinities = 0;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            yield return RealFunctions.ToFloat(thread, thread.Input);
            var x = thread.Input.Float;
            thread.Charge(1 + partials.Count / 4);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            if (!double.IsFinite(x))
            {
                if (double.IsInfinity(x))
                    infinities += x;
                special += x;
                continue;
            }

            if (!AddPartial(partials, x))
                yield return thread.Raise(Types.OverflowError, "intermediate overflow in fsum");
        }

        if (special != 0 || double.IsNaN(special))
        {
            if (double.IsNaN(infinities))
                yield return thread.Raise(Types.ValueError, "-inf + inf in fsum");
            thread.Output = Value.FromFloat(special);
            yield break;
        }

        thread.Output = Value.FromFloat(Round(partials));
    }

    private static bool AddPartial(List<double> partials, double x)
    {
        var kept = 0;
        for (var i = 0; i < partials.Count; i++)
        {
            var partial = partials[i];
            var (big, small) = Math.Abs(x) < Math.Abs(partial) ? (partial, x) : (x, partial);
            var high = big + small;
            var low = small - (high - big);
            if (low != 0)
                partials[kept++] = low;
            x = high;
        }

        partials.RemoveRange(kept, partials.Count - kept);
        if (!double.IsFinite(x))
            return false;
        if (x != 0)
            partials.Add(x);
        return true;
    }

    private static double Round(List<double> partials)
    {
        if (partials.Count == 0)
            return 0;
        var n = partials.Count - 1;
        var high = partials[n];
        var low = 0.0;
        while (n > 0)
        {
            var x = high;
            var y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0)
                break;
        }

        // Half-way cases are decided by what comes next.
        if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0)))
        {
            var twice = low * 2;
            var x = high + twice;
            if (twice == x - high)
                high = x;
        }

        return high;
    }

    private static IEnumerable<Value> ProductSteps(PyThread thread, Value iterable, Value start)
    {
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        var total = start;
        while (true)
        {
            yield return Operators.Next(thread, iterator);
            var item = thread.Input;
            if (item.IsUnbound)
                break;
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            yield return Operators.Binary(thread, BinaryOperator.Mult, total, item);
            total = thread.Input;
        }

        thread.Output = total;
    }

    private static IEnumerable<Value> SumOfProductsSteps(PyThread thread, Value left, Value right)
    {
        yield return Containers.Collect(thread, left);
        var p = ((PyList)thread.Input.Ref!).ToArray();
        yield return Containers.Collect(thread, right);
        var q = ((PyList)thread.Input.Ref!).ToArray();
        if (p.Length != q.Length)
            yield return thread.Raise(Types.ValueError, "Inputs are not the same length");
        if (TryExactFloats(p, q, out var sum))
        {
            thread.Charge(p.Length);
            thread.Output = Value.FromFloat(sum);
            yield break;
        }

        var total = Value.FromInt(0);
        for (var i = 0; i < p.Length; i++)
        {
            thread.Charge(1);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            yield return Operators.Binary(thread, BinaryOperator.Mult, p[i], q[i]);
            yield return Operators.Binary(thread, BinaryOperator.Add, total, thread.Input);
            total = thread.Input;
        }

        thread.Output = total;
    }

    /// <summary>Floats (and some ints among them) are summed in triple length.</summary>
    private static bool TryExactFloats(Value[] p, Value[] q, out double sum)
    {
        sum = 0;
        var anyFloat = false;
        double high = 0, low = 0, tiny = 0;
        for (var i = 0; i < p.Length; i++)
        {
            if (!(p[i].IsFloat || p[i].IsInt) || !(q[i].IsFloat || q[i].IsInt))
                return false;
            anyFloat |= p[i].IsFloat || q[i].IsFloat;
            double x = p[i].IsFloat ? p[i].Float : p[i].Bits, y = q[i].IsFloat ? q[i].Float : q[i].Bits;
            var product = x * y;
            var productError = Math.FusedMultiplyAdd(x, y, -product);
            (high, var e1) = TwoSum(high, product);
            (low, var e2) = TwoSum(low, productError);
            (low, var e3) = TwoSum(low, e1);
            tiny += e2 + e3;
        }

        if (!anyFloat)
            return false;
        if (!double.IsFinite(high))
        {
            sum = high;
            return true;
        }

        sum = tiny + low + high;
        return true;
    }

    private static (double Sum, double Error) TwoSum(double a, double b)
    {
        var sum = a + b;
        var rest = sum - a;
        return (sum, a - (sum - rest) + (b - rest));
    }

    private static IEnumerable<Value> DistanceSteps(PyThread thread, Value left, Value right)
    {
        yield return thread.Push(RealFunctions.CollectSteps(thread, left));
        var p = ((PyList)thread.Input.Ref!).ToArray();
        yield return thread.Push(RealFunctions.CollectSteps(thread, right));
        var q = ((PyList)thread.Input.Ref!).ToArray();
        if (p.Length != q.Length)
            yield return thread.Raise(Types.ValueError, "both points must have the same number of dimensions");
        thread.Charge(p.Length / 4);
        var differences = new double[p.Length];
        for (var i = 0; i < p.Length; i++)
            differences[i] = p[i].Float - q[i].Float;
        thread.Output = Value.FromFloat(Norm(differences));
    }

    private static IEnumerable<Value> HypotSteps(PyThread thread, Value coordinates)
    {
        yield return thread.Push(RealFunctions.CollectSteps(thread, coordinates));
        var items = ((PyList)thread.Input.Ref!).ToArray();
        thread.Charge(items.Length / 4);
        thread.Output = Value.FromFloat(Norm(Array.ConvertAll(items, static item => item.Float)));
    }

    /// <summary>The Euclidean norm, within half a unit in the last place: scaled squares summed in double length, and the root corrected once.</summary>
    internal static double Norm(double[] vector)
    {
        var max = 0.0;
        var anyNaN = false;
        foreach (ref var x in vector.AsSpan())
        {
            x = Math.Abs(x);
            anyNaN |= double.IsNaN(x);
            max = x > max ? x : max;
        }

        if (double.IsInfinity(max))
            return max;
        if (anyNaN)
            return double.NaN;
        if (max == 0 || vector.Length <= 1)
            return max;
        var exponent = Math.ILogB(max) + 1;
        if (exponent < -1023)
        {
            for (var i = 0; i < vector.Length; i++)
                vector[i] /= 2.2250738585072014e-308;
            return 2.2250738585072014e-308 * Norm(vector);
        }

        var scale = Math.ScaleB(1.0, -exponent);
        double sum = 1.0, low = 0, tiny = 0;
        foreach (var item in vector)
        {
            var x = item * scale;
            var square = x * x;
            var squareError = Math.FusedMultiplyAdd(x, x, -square);
            var next = sum + square;
            low += square - (next - sum);
            sum = next;
            tiny += squareError;
        }

        var h = Math.Sqrt(sum - 1.0 + (low + tiny));
        var minus = -h;
        var p = minus * h;
        var pError = Math.FusedMultiplyAdd(minus, h, -p);
        var total = sum + p;
        low += p - (total - sum);
        tiny += pError;
        var x2 = total - 1.0 + (low + tiny);
        h += x2 / (2.0 * h);
        return h / scale;
    }
}
