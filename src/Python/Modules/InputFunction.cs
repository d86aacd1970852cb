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
        yield return Operators.Str(thread, prompt);
        thread.Interpreter.Output.Write(1, thread.Input.AsText!);
        yield return thread.Interpreter.Input.Read(thread);
        thread.Output = thread.Input;
    }
}
