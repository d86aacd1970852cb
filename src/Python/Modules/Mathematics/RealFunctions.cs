using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Mathematics;

/// <summary>Functions of floats: how arguments become floats, and how a result that is no number becomes an exception.</summary>
internal static class RealFunctions
{
    /// <summary>One float in, one float out.</summary>
    /// <param name="overflows">An infinite result of a finite argument is an OverflowError, not a ValueError.</param>
    public static void Real(this PyModule module, string name, Func<double, double> compute, bool overflows = false) =>
        module.Function(name, "x, /", (thread, args) => With(thread, args[0], x =>
        {
            var result = compute(x);
            if (double.IsFinite(result))
                return Value.FromFloat(result);
            if (double.IsNaN(result) && !double.IsNaN(x))
                return DomainError(thread);
            return double.IsInfinity(result) && double.IsFinite(x)
                ? overflows ? RangeError(thread) : DomainError(thread)
                : Value.FromFloat(result);
        }));

    /// <summary>Two floats in, one out.</summary>
    public static void Real(this PyModule module, string name, Func<double, double, double> compute) =>
        module.Function(name, "x, y, /", (thread, args) => With(thread, args[0], args[1], (x, y) =>
        {
            var result = compute(x, y);
            if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y))
                return DomainError(thread);
            return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) ? RangeError(thread) : Value.FromFloat(result);
        }));

    /// <summary>A question about a float.</summary>
    public static void Test(this PyModule module, string name, Func<double, bool> test) =>
        module.Function(name, "x, /", (thread, args) => With(thread, args[0], x => Value.FromBool(test(x))));

    public static Value DomainError(PyThread thread) => thread.Raise(Types.ValueError, "math domain error");

    public static Value RangeError(PyThread thread) => thread.Raise(Types.OverflowError, "math range error");

    /// <summary>float(x) of a real number.</summary>
    public static Value ToFloat(PyThread thread, Value value) =>
        value.IsFloat ? value : FloatType.Of(thread, value, $"must be real number, not {value.Type.Name}");

    public static Value With(PyThread thread, Value value, Func<double, Value> next)
    {
        if (value.IsFloat)
            return next(value.Float);
        return thread.Then(thread.Current!, ToFloat(thread, value), (_, number) => next(number.Float));
    }

    public static Value With(PyThread thread, Value first, Value second, Func<double, double, Value> next) =>
        With(thread, first, x => With(thread, second, y => next(x, y)));

    /// <summary>A sequence's items as floats: steps that give a list of floats.</summary>
    public static IEnumerable<Value> CollectSteps(PyThread thread, Value iterable)
    {
        yield return Containers.Collect(thread, iterable);
        var items = ((PyList)thread.Input.Ref!).ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].IsFloat)
                continue;
            yield return ToFloat(thread, items[i]);
            items[i] = thread.Input;
        }

        thread.Output = new PyList(items);
    }
}
