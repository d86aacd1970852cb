using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>Prints an exception nobody caught as CPython does (`traceback`, "Traceback (most recent call last):").</summary>
internal static class TracebackPrinter
{
    public static IEnumerable<Value> Steps(PyThread thread, PyException exception)
    {
        yield return Text(thread, exception);
        thread.Interpreter.Output.Write(2, thread.Input.AsText!);
        thread.Output = Value.None;
    }

    /// <summary>The traceback as a str.</summary>
    public static Value Text(PyThread thread, PyException exception) => thread.Push(TextSteps(thread, exception));

    private static IEnumerable<Value> TextSteps(PyThread thread, PyException exception)
    {
        var text = new System.Text.StringBuilder();
        if (exception.Traceback is not null)
            text.Append("Traceback (most recent call last):\n");
        for (var level = exception.Traceback; level is not null; level = level.Next)
            text.Append($"  File \"{level.Code.Source.FileName}\", line {level.Line}, in {level.Code.QualName}\n");
        yield return Operators.Str(thread, exception);
        var message = thread.Input.AsText!;
        text.Append(message.Length == 0 ? exception.Class.Name : $"{exception.Class.Name}: {message}").Append('\n');
        thread.Output = Value.FromStr(text.ToString());
    }
}
