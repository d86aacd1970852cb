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
        var origin = context.Handle is { } made ? made.Origin as OriginLine[] : (context.Future?.Tag as PyFuture)?.CreatedAt;
        if (origin is [_, ..])
        {
            yield return StackOf(thread, origin);
            dict.Set("source_traceback", thread.Input);
        }

        // A callback's exception is being handled while the handler runs.
        var handled = context is { Handle: not null, Exception: { } raised } ? ExceptionBridge.ToProgram(raised) : null;
        if (HasOwnReports(loop))
        {
            yield return Attributes.CallMethod(thread, loop, CallHandler, dict);
            thread.Output = Value.None;
            yield break;
        }

        yield return thread.Push(loop.ExceptionHandler.IsNone ? ByDefaultSteps(thread, loop, dict, BrokenDefault) : HandlerSteps(thread, loop, dict, handled), loop, dict);
        thread.Output = thread.Input;
    }

    private const string BrokenDefault = "Exception in default exception handler";
    private const string BrokenBoth = BrokenDefault + " while handling an unexpected error in custom exception handler";

    private static readonly PyStr DefaultHandler = Names.Intern("default_exception_handler");
    private static readonly PyStr CallHandler = Names.Intern("call_exception_handler");

    /// <summary>The program has put a method of its own in the place of the loop's.</summary>
    private static bool HasOwnReports(PyEventLoop loop) => HasOwn(loop, CallHandler);

    private static bool HasOwn(PyEventLoop loop, PyStr method) =>
        loop.Class.Lookup(method).Ref is not PyBuiltin || !Attributes.GetOwn(loop, method).IsUnbound;

    /// <summary>The default handler, which may be the program's own, and fail.</summary>
    private static IEnumerable<Value> ByDefaultSteps(PyThread thread, PyEventLoop loop, PyDict context, string whenBroken)
    {
        if (!HasOwn(loop, DefaultHandler))
        {
            yield return thread.Push(DefaultSteps(thread, loop, context), loop, context);
        }
        else
        {
            yield return thread.Try().CallMethod(loop, DefaultHandler, context);
            if (thread.Caught is { } error)
            {
                if (error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
                    yield return thread.Raise(error);
                yield return thread.Push(AsyncioLog.Steps(thread, AsyncioLog.Error, whenBroken, error, isHandled: true));
            }
        }

        thread.Output = Value.None;
    }

    public static IEnumerable<Value> Steps(PyThread thread, PyEventLoop loop, PyDict context)
    {
        if (loop.ExceptionHandler.IsNone)
            return ByDefaultSteps(thread, loop, context, BrokenDefault);
        return HandlerSteps(thread, loop, context, handled: null);
    }

    /// <summary>The program's handler; when it fails itself, the default one tells of that.</summary>
    private static IEnumerable<Value> HandlerSteps(PyThread thread, PyEventLoop loop, PyDict context, PyException? handled)
    {
        // It runs in the context of what failed, if that has one.
        var before = thread.Context;
        foreach (var name in (string[])["task", "future", "handle"])
        {
            if (context.Get(name) is { IsUnbound: false, IsNone: false } failed)
            {
                thread.Context = ContextOf(failed) ?? before;
                break;
            }
        }

        yield return thread.Try().Call(loop.ExceptionHandler, [loop, context]);
        thread.Context = before;
        if (thread.Caught is { } error)
        {
            if (error.Context is null && !ReferenceEquals(error, handled))
                error.Context = handled;
            if (error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
                yield return thread.Raise(error);
            var second = new PyDict();
            second.Set("message", Value.FromStr("Unhandled error in exception handler"));
            second.Set("exception", error);
            second.Set("context", context);
            yield return thread.Push(ByDefaultSteps(thread, loop, second, BrokenBoth), second);
        }

        thread.Output = Value.None;
    }

    /// <summary>loop.default_exception_handler(context).</summary>
    public static IEnumerable<Value> DefaultSteps(PyThread thread, PyEventLoop loop, PyDict context)
    {
        var message = context.Get("message");
        var text = new StringBuilder(message.AsText is { Length: > 0 } given ? given : "Unhandled exception in event loop").Append('\n');
        if (context.Get("source_traceback").IsUnbound && loop.Debug && loop.Core.CurrentHandle?.Origin is OriginLine[] and [_, ..] origin)
        {
            yield return StackOf(thread, origin);
            context.Set("handle_traceback", thread.Input);
        }

        var names = new List<string>();
        for (var at = -1; context.MoveNext(ref at);)
            names.Add(context.EntryAt(at).Key.AsText ?? "");
        names.Sort(string.CompareOrdinal);
        foreach (var name in names)
        {
            if (name is "message" or "exception" or "")
                continue;
            if (name is "source_traceback" or "handle_traceback")
            {
                yield return thread.Call(Helper(thread, "_format_stack"), context.Get(name));
                text.Append($"{name}: {(name[0] == 's' ? "Object" : "Handle")} created at (most recent call last):\n{thread.Input.AsText}\n");
                continue;
            }

            yield return Operators.Repr(thread, context.Get(name));
            text.Append($"{name}: {thread.Input.AsText}\n");
        }

        text.Length--;
        yield return thread.Push(AsyncioLog.Steps(thread, AsyncioLog.Error, text.ToString(), context.Get("exception").Ref as PyException));
        thread.Output = Value.None;
    }

    private static ContextVars.PyContext? ContextOf(Value failed) => failed.Ref switch
    {
        PyTask task => task.Context,
        PyHandle { Core: ProgramHandle handle } => handle.Context,
        PyHandle { Core: ProgramTimer timer } => timer.Context,
        PyHandle { Core: ProgramDoneCallback callback } => callback.Context,
        _ => null,
    };

    /// <summary>The lines as a traceback.StackSummary.</summary>
    public static Value StackOf(PyThread thread, OriginLine[] innermostFirst) => thread.Call(
        Helper(thread, "_stack_summary"),
        new PyList([.. innermostFirst.Reverse().Select(static line => (Value)new PyTuple(
            Value.FromStr(line.Source.FileName), Value.FromInt(line.Line), Value.FromStr(line.Function), Value.FromStr(line.Text)))]));

    private static Value Helper(PyThread thread, string name) => ((PyModule)thread.Interpreter.Imports.Modules.Get("asyncio").Ref!).Dict.Get(name);
}
