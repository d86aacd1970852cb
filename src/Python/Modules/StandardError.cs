using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>sys.stderr as the program has it: where the interpreter's own reports go.</summary>
internal static class StandardError
{
    private static readonly PyStr StdErr = Names.Intern("stderr");
    private static readonly PyStr WriteName = Names.Intern("write");

    /// <summary>Writes there, by a call where it is an object of the program's; nowhere where it is None. What that raises is lost.</summary>
    public static Value Write(PyThread thread, string text)
    {
        var stream = thread.Interpreter.Imports.Modules.Get("sys").Ref is PyModule sys ? sys.Dict.Get(StdErr) : Value.Unbound;
        // Taking the modules down gives the run's own stream back.
        if (thread.Interpreter.Watch.ModulesAreGone)
            stream = Value.Unbound;
        if (stream.IsNone)
            return Value.None;
        if (stream.Ref is not IStandardStream && !stream.IsUnbound)
            return thread.Push(WriteSteps(thread, stream, text), stream);
        thread.Interpreter.Output.Write(stream.Ref is IStandardStream standard ? standard.Number : 2, text);
        return Value.None;
    }

    private static IEnumerable<Value> WriteSteps(PyThread thread, Value stream, string text)
    {
        yield return Attributes.CallMethod(thread.Try(), stream, WriteName, Value.FromStr(text));
        thread.Output = Value.None;
    }
}
