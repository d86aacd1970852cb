using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Regex;

/// <summary>_sre: what `re` is made of (https://docs.python.org/3.13/library/re.html).</summary>
internal static class RegexModule
{
    private static readonly Lazy<bool> Ready = new(static () =>
    {
        PatternType.Define();
        MatchType.Define();
        return true;
    });

    public static PyModule Create(Interpreter interpreter)
    {
        _ = Ready.Value;
        var module = new PyModule("_sre");
        module.Dict.Set("Pattern", PatternType.Type);
        module.Dict.Set("Match", MatchType.Type);
        module.Function("compile", "pattern, flags, error, /", static (thread, args) => Compile(thread, args[0], args[1], args[2]));
        return module;
    }

    private static Value Compile(PyThread thread, Value source, Value flags, Value error)
    {
        if (source.Ref is not PyStr and not IByteSource)
            return thread.Raise(Types.TypeError, "first argument must be string or compiled pattern");
        var subject = Subject.Of(source)!;
        thread.Charge(10 + subject.Length);
        thread.Interpreter.Meter.Reserve(400 + subject.Length * 100L);
        try
        {
            var parser = new PatternParser(PointsOf(subject), subject.IsText, (RegexFlags)Ints.Clamp(flags));
            var tree = parser.Parse();
            return new PyPattern(source, parser.Flags, PatternCompiler.Compile(tree, parser.GroupCount), parser.GroupOrder, error);
        }
        catch (RegexSyntaxException e)
        {
            return Raise(thread, e, source, error);
        }
        catch (OverflowException e)
        {
            return thread.Raise(Types.OverflowError, e.Message);
        }
    }

    public static int[] PointsOf(Subject subject)
    {
        var points = new int[subject.Length];
        for (var i = 0; i < points.Length; i++)
            points[i] = subject[i];
        return points;
    }

    /// <summary>Raises re.PatternError (or what else the mistake calls for).</summary>
    public static Value Raise(PyThread thread, RegexSyntaxException mistake, Value source, Value error)
    {
        if (mistake.IsTooDeep)
            return thread.Raise(Errors.RecursionLimitReached());
        if (mistake.IsValueError)
            return thread.Raise(Types.ValueError, mistake.Message);
        if (mistake.UnknownGroup is { } name)
        {
            var unknown = new PyException(Types.KeyError, new PyTuple(Value.FromStr(name))) { Context = thread.Handled };
            return thread.RaiseAgain(new PyException(Types.IndexError, new PyTuple(Value.FromStr(mistake.Message))) { Context = unknown, SuppressContext = true });
        }

        return thread.Push(RaiseSteps(thread, mistake, source, error));
    }

    private static IEnumerable<Value> RaiseSteps(PyThread thread, RegexSyntaxException mistake, Value source, Value error)
    {
        if (mistake.Position < 0)
            yield return thread.Call(error, Value.FromStr(mistake.Message));
        else
            yield return thread.Call(error, Value.FromStr(mistake.Message), source, Value.FromInt(mistake.Position));
        yield return thread.Raise((PyException)thread.Input.Ref!);
    }
}
