using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>print.</summary>
internal static class PrintFunction
{
    private static readonly Signature Options = Signature.Parse("print", "*, sep=None, end=None, file=None, flush=False");
    private static readonly PyStr WriteName = Names.Intern("write");
    private static readonly PyStr FlushName = Names.Intern("flush");
    private static readonly PyStr StdOut = Names.Intern("stdout");

    public static Value Print(PyThread thread, in CallArgs args)
    {
        // What the arguments have let go comes to its end before they are shown.
        if (thread.Interpreter.Watch.MayHaveLost(thread))
            return thread.Push(PrintAfterEnds(thread, args.All.ToArray(), args.Names.ToArray()), args.All.ToArray());
        return Show(thread, args);
    }

    private static IEnumerable<Value> PrintAfterEnds(PyThread thread, Value[] args, PyStr[] names)
    {
        if (thread.Interpreter.Watch.Check(thread, -1))
            yield return Value.Pushed;
        yield return Show(thread, new CallArgs(args, names));
        thread.Output = thread.Input;
    }

    private static Value Show(PyThread thread, in CallArgs args)
    {
        if (args.Names.Length == 0)
            return PrintPlain(thread, args.All);
        Span<Value> options = new Value[Options.Count];
        if (!Options.Bind(thread, new CallArgs(args.Named, args.Names), options))
            return Value.Error;
        if (!options[0].IsNone && options[0].Ref is not PyStr)
            return thread.Raise(Types.TypeError, $"sep must be None or a string, not {options[0].Type.Name}");
        if (!options[1].IsNone && options[1].Ref is not PyStr)
            return thread.Raise(Types.TypeError, $"end must be None or a string, not {options[1].Type.Name}");
        return thread.Push(Steps(thread, args.Positional.ToArray(), options[0].AsText ?? " ", options[1].AsText ?? "\n", options[2], options[3]), args.All.ToArray());
    }

    /// <summary>Without options, to the real stdout, and with nothing to call: one write.</summary>
    private static Value PrintPlain(PyThread thread, ReadOnlySpan<Value> values)
    {
        if (Redirected(thread) is { IsUnbound: false } file)
            return thread.Push(Steps(thread, values.ToArray(), " ", "\n", file, Value.False), [.. values, file]);
        foreach (ref readonly var value in values)
        {
            if (!IsPlain(value))
                return thread.Push(Steps(thread, values.ToArray(), " ", "\n", Value.None, Value.False), values.ToArray());
        }

        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                text.Append(' ');
            var shown = Operators.Str(thread, values[i]);
            if (shown.IsError)
                return shown;
            text.Append(shown.AsText);
        }

        Write(thread, text.Append('\n').ToString());
        return Value.None;
    }

    /// <summary>str() of it runs none of the program's code and pushes no frame.</summary>
    private static bool IsPlain(Value value) =>
        value.IsInt || value.IsFloat || value.IsNone || value.IsBool || (value.Ref is PyStr or PyLong && !value.Type.IsHeap);

    /// <summary>What sys.stdout is now, Unbound while it is the run's own stdout.</summary>
    private static Value Redirected(PyThread thread)
    {
        if (thread.Interpreter.Imports.Modules.Get("sys").Ref is not PyModule sys)
            return Value.Unbound;
        var file = sys.Dict.Get(StdOut);
        return file.Ref is IStandardStream { Number: 1 } ? Value.Unbound : file;
    }

    private static IEnumerable<Value> Steps(PyThread thread, Value[] values, string separator, string end, Value file, Value flush)
    {
        if (file.IsNone)
        {
            file = Redirected(thread);
            if (file.IsNone)
            {
                // sys.stdout = None swallows all.
                thread.Output = Value.None;
                yield break;
            }
        }

        if (file.IsUnbound)
        {
            // What has been shown is out before the next value's own code runs, which may print.
            var text = new StringBuilder();
            for (var i = 0; i < values.Length; i++)
            {
                if (i > 0)
                    text.Append(separator);
                if (!IsPlain(values[i]) && text.Length > 0)
                {
                    Write(thread, text.ToString());
                    text.Clear();
                }

                yield return Operators.Str(thread, values[i]);
                text.Append(thread.Input.AsText);
            }

            Write(thread, text.Append(end).ToString());
            thread.Output = Value.None;
            yield break;
        }

        yield return Attributes.Get(thread, file, WriteName);
        var write = thread.Input;
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                yield return thread.Call(write, Value.FromStr(separator));
            yield return Operators.Str(thread, values[i]);
            yield return thread.Call(write, thread.Input);
        }

        yield return thread.Call(write, Value.FromStr(end));
        yield return Operators.Truth(thread, flush);
        if (thread.Input.IsTrue)
            yield return Attributes.CallMethod(thread, file, FlushName);
        thread.Output = Value.None;
    }

    private static void Write(PyThread thread, string text)
    {
        thread.Charge(text.Length / 16);
        thread.Interpreter.Output.Write(1, text);
    }
}

/// <summary>sys.stdout and sys.stderr as the run begins with them.</summary>
internal interface IStandardStream
{
    /// <summary>0 stdin, 1 stdout, 2 stderr.</summary>
    int Number { get; }
}
