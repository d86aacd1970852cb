using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules.Asyncio;

/// <summary>loop.call_exception_handler: the program's handler, or the default one, which writes to stderr as logging does.</summary>
internal static class ExceptionReports
{
    /// <summary>The message about a callback; which one is added when it is reported.</summary>
    public const string InCallback = "Exception in callback ";

    public static IEnumerable<Value> Steps(PyThread thread, PyEventLoop loop, ExceptionContext context)
    {
        var message = context.Message;
        if (context.Handle is not null && message == InCallback)
        {
            yield return thread.Push(HandleType.DescribeSteps(thread, context.Handle));
            message += thread.Input.AsText;
        }

        var dict = new PyDict();
        dict.Set("message", Value.FromStr(message));
        if (context.Exception is not null)
            dict.Set("exception", ExceptionBridge.ToProgram(context.Exception));
        if (context.Future?.Tag is PyFuture future)
            dict.Set(context.Future is Scheduler.Tasks.ITask && !context.SaysFuture ? "task" : "future", future);
        if (context.Transport?.Tag is Network.PyTransport transport)
            dict.Set("transport", transport);
        if (context.Protocol is PyObject protocol)
            dict.Set("protocol", protocol);
        if (context.Handle is { } failed)
            dict.Set("handle", PyHandle.Of(loop, failed));
        yield return thread.Push(Steps(thread, loop, dict), loop, dict);
        thread.Output = thread.Input;
    }

    public static IEnumerable<Value> Steps(PyThread thread, PyEventLoop loop, PyDict context)
    {
        if (loop.ExceptionHandler.IsNone)
            return DefaultSteps(thread, context);
        return HandlerSteps(thread, loop, context);
    }

    /// <summary>The program's handler; when it fails itself, the default one tells of that.</summary>
    private static IEnumerable<Value> HandlerSteps(PyThread thread, PyEventLoop loop, PyDict context)
    {
        yield return thread.Try().Call(loop.ExceptionHandler, [loop, context]);
        if (thread.Caught is { } error)
        {
            if (error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
                yield return thread.Raise(error);
            var second = new PyDict();
            second.Set("message", Value.FromStr("Unhandled error in exception handler"));
            second.Set("exception", error);
            second.Set("context", context);
            yield return thread.Push(DefaultSteps(thread, second), second);
        }

        thread.Output = Value.None;
    }

    /// <summary>loop.default_exception_handler(context).</summary>
    public static IEnumerable<Value> DefaultSteps(PyThread thread, PyDict context)
    {
        var message = context.Get("message");
        var text = new StringBuilder(message.AsText is { Length: > 0 } given ? given : "Unhandled exception in event loop").Append('\n');
        var names = new List<string>();
        for (var at = -1; context.MoveNext(ref at);)
            names.Add(context.EntryAt(at).Key.AsText ?? "");
        names.Sort(string.CompareOrdinal);
        foreach (var name in names)
        {
            if (name is "message" or "exception" or "")
                continue;
            yield return Operators.Repr(thread, context.Get(name));
            text.Append($"{name}: {thread.Input.AsText}\n");
        }

        if (context.Get("exception").Ref is PyException exception)
        {
            yield return TracebackPrinter.Text(thread, exception);
            text.Append(thread.Input.AsText);
        }

        thread.Interpreter.Output.Write(2, text.ToString());
        thread.Output = Value.None;
    }
}
