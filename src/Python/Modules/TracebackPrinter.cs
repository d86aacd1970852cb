using Playground.Python.Modules.Tracebacks;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>Prints an exception nobody caught as CPython does (`traceback`, "Traceback (most recent call last):").</summary>
internal static class TracebackPrinter
{
    /// <param name="isPlain">As CPython shows what it ignores: without carets and without what the exception is chained to.</param>
    public static IEnumerable<Value> Steps(PyThread thread, PyException exception, bool isPlain = false)
    {
        yield return Text(thread, exception, isPlain);
        yield return StandardError.Write(thread, thread.Input.AsText!);
        thread.Output = Value.None;
    }

    /// <summary>The traceback as a str.</summary>
    public static Value Text(PyThread thread, PyException exception, bool isPlain = false) => thread.Push(TextSteps(thread, exception, isPlain));

    private static IEnumerable<Value> TextSteps(PyThread thread, PyException exception, bool isPlain)
    {
        ExceptionReport? report = null;
        yield return thread.Push(ReportBuilder.Steps(thread, exception, made => report = made));
        // With its modules gone CPython can't read the source any more.
        var text = isPlain ? TracebackText.FormatPlain(report!, thread.Interpreter.Watch.ModulesAreGone ? SourceLines.Hidden : SourceLines.Plain) : TracebackText.Format(report!);
        thread.Charge(text.Length);
        thread.Output = Value.FromStr(text);
    }
}
