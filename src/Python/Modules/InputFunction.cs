using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>input.</summary>
internal static class InputFunction
{
    public static Value Input(PyThread thread, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "input() takes no keyword arguments");
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"input expected at most 1 argument, got {args.Count}");
        return thread.Push(Steps(thread, args.Count == 1 ? args[0] : Value.FromStr("")));
    }

    private static IEnumerable<Value> Steps(PyThread thread, Value prompt)
    {
        if (Streams(thread) is { } streams)
        {
            foreach (var step in FromFile(thread, streams.In, streams.Out, prompt))
                yield return step;
            yield break;
        }

        yield return Operators.Str(thread, prompt);
        thread.Interpreter.Output.Write(1, thread.Input.AsText!);
        yield return thread.Interpreter.Input.Read(thread);
        thread.Output = thread.Input;
    }

    /// <summary>sys.stdin and sys.stdout; null while both are the run's own.</summary>
    private static (Value In, Value Out)? Streams(PyThread thread)
    {
        if (thread.Interpreter.Imports.Modules.Get("sys").Ref is not PyModule sys)
            return null;
        var (input, output) = (sys.Dict.Get(Names.Intern("stdin")), sys.Dict.Get(Names.Intern("stdout")));
        return input.Ref is IStandardStream { Number: 0 } && output.Ref is IStandardStream { Number: 1 } ? null : (input, output);
    }

    /// <summary>By the methods of what stands for stdin and stdout.</summary>
    private static IEnumerable<Value> FromFile(PyThread thread, Value input, Value output, Value prompt)
    {
        foreach (var (stream, name) in ((Value, string)[])[(input, "stdin"), (output, "stdout")])
        {
            if (stream.IsUnbound || stream.IsNone)
                yield return thread.Raise(Types.RuntimeError, $"input(): lost sys.{name}");
        }

        yield return Operators.Str(thread, prompt);
        var text = thread.Input;
        if (text.AsText is not "")
        {
            yield return Attributes.Get(thread, output, Names.Intern("write"));
            yield return thread.Call(thread.Input, text);
        }

        yield return thread.Try().GetAttribute(output, Names.Intern("flush"));
        if (thread.Caught is null)
            yield return thread.Call(thread.Input);
        yield return Attributes.Get(thread, input, Names.Intern("readline"));
        yield return thread.Call(thread.Input);
        if (thread.Input.AsText is not { } line)
        {
            yield return thread.Raise(Types.TypeError, "object.readline() returned non-string");
            yield break;
        }

        if (line.Length == 0)
            yield return thread.Raise(Types.EOFError, "EOF when reading a line");
        thread.Output = line[^1] == '\n' ? Value.FromStr(line[..^1]) : thread.Input;
    }
}
