using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Threads;

/// <summary>The bottom frame of a thread: calls its function, and reports what escapes from it.</summary>
internal sealed class ThreadMain(Value function, Value[] args, PyStr[] names) : NativeFrame, IReferences
{
    private bool _called;

    internal override Value Resume(PyThread thread, Value input)
    {
        if (_called)
            return Value.None;
        _called = true;
        return thread.Call(function, args, names);
    }

    internal override Value OnError(PyThread thread, PyException error) => error.Is(Types.SystemExit)
        ? Value.None
        : thread.Push(ReportSteps(thread, error));

    private IEnumerable<Value> ReportSteps(PyThread thread, PyException error)
    {
        yield return Operators.Repr(thread, function);
        var text = $"Exception ignored in thread started by: {thread.Input.AsText}\n";
        yield return TracebackPrinter.Text(thread, error);
        yield return StandardError.Write(thread, text + thread.Input.AsText);
        thread.Output = Value.None;
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(function);
        foreach (var arg in args)
            reachability.Reference(arg);
    }
}
