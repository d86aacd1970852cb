using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules.Asyncio;

/// <summary>loop.call_exception_handler: the program's handler, or the default one, which writes to stderr as logging does.</summary>
internal static class ExceptionReports
{
    public static IEnumerable<Value> Steps(PyThread thread, PyEventLoop loop, ExceptionContext context)
    {
        var exception = context.Exception is null ? null : ExceptionBridge.ToProgram(context.Exception);
        if (!loop.ExceptionHandler.IsNone)
        {
            var dict = new PyDict();
            dict.Set("message", Value.FromStr(context.Message));
            if (exception is not null)
                dict.Set("exception", exception);
            if (context.Future?.Tag is PyFuture future)
                dict.Set(context.Future is Scheduler.Tasks.ITask ? "task" : "future", future);
            if (context.Handle is ProgramHandle { Wrapper: { } handle })
                dict.Set("handle", handle);
            yield return thread.Call(loop.ExceptionHandler, loop, dict);
            thread.Output = Value.None;
            yield break;
        }

        var text = new StringBuilder(context.Message).Append('\n');
        if (context.Future?.Tag is PyFuture about)
        {
            yield return Operators.Repr(thread, about);
            text.Append($"{(context.Future is Scheduler.Tasks.ITask ? "task" : "future")}: {thread.Input.AsText}\n");
        }

        if (context.Handle is { } failed)
        {
            yield return HandleType.Repr(thread, failed);
            text.Append($"handle: {thread.Input.AsText}\n");
        }

        if (exception is not null)
        {
            yield return TracebackPrinter.Text(thread, exception);
            text.Append(thread.Input.AsText);
        }

        thread.Interpreter.Output.Write(2, text.ToString());
        thread.Output = Value.None;
    }
}
