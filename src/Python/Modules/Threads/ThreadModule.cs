using Playground.Python.Builtins;
using Playground.Python.Modules.Signals;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World.Signals;

namespace Playground.Python.Modules.Threads;

/// <summary>_thread (https://docs.python.org/3.13/library/_thread.html), on the simulated machine's threads.</summary>
internal static class ThreadModule
{
    private static readonly Lazy<bool> Ready = new(() =>
    {
        LockTypes.Define();
        PyThreadHandle.Define();
        foreach (var type in (PyType[])[LockTypes.Lock, LockTypes.RLock, PyThreadHandle.HandleType])
            BuiltinTypes.Finish(type);
        return true;
    });

    public static PyModule Create(Interpreter interpreter)
    {
        _ = Ready.Value;
        var module = new PyModule("_thread");
        module.Dict.Set("LockType", LockTypes.Lock);
        module.Dict.Set("lock", LockTypes.Lock);
        module.Dict.Set("RLock", LockTypes.RLock);
        module.Dict.Set("_ThreadHandle", PyThreadHandle.HandleType);
        module.Dict.Set("error", Types.RuntimeError);
        module.Dict.Set("TIMEOUT_MAX", Value.FromFloat(LockTypes.MostSeconds));
        module.Function("allocate_lock", "", static (_, _) => new PyLock(LockTypes.Lock));
        module.Function("get_ident", "", static (thread, _) => Value.FromInt(thread.Identity));
        module.Function("_main_ident", "", static (thread, _) => Value.FromInt(thread.Interpreter.MainThread.Identity));
        module.Function("_warn", "category, text", static (thread, args) =>
            thread.Interpreter.Warnings.Warn(thread, (PyType)args[0].Ref!, args[1].AsText!, static _ => Value.None));
        module.Function("get_native_id", "", static (thread, _) => Value.FromInt(1 + thread.Simulated.Number));
        module.Function("_count", "", static (thread, _) => Value.FromInt(thread.Interpreter.Threads.Alive.Count - 1));
        module.Function("stack_size", "size=0, /", static (_, _) => Value.FromInt(0));
        module.Function("exit", "", static (thread, _) => thread.Raise(new PyException(Types.SystemExit, PyTuple.Empty)));
        module.Function("interrupt_main", "signum=2, /", static (thread, args) =>
        {
            if (!Ints.Is(args[0]))
                return thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object cannot be interpreted as an integer");
            if (Ints.Clamp(args[0]) is not (> 0 and < SignalTable.Count and var number))
                return thread.Raise(Types.ValueError, "signal number out of range");
            // Only what somebody handles comes: it must not end the program by itself.
            return thread.Interpreter.Signals[(int)number].IsInt ? Value.None : SignalModule.Send(thread, (int)number);
        });
        module.FunctionVar("start_new_thread", StartNewThread);
        module.Function("start_joinable_thread", "function, handle=None, daemon=True", static (thread, args) =>
        {
            var handle = args[1].Ref as PyThreadHandle ?? new PyThreadHandle();
            handle.Start(Start(thread, args[0], [], [], "Thread"));
            return handle;
        });
        module.Function("_set_name", "name", static (thread, args) =>
        {
            thread.Simulated.Name = args[0].AsText!;
            return Value.None;
        });
        module.Function("_start", "function, handle, name", static (thread, args) =>
        {
            var handle = (PyThreadHandle)args[1].Ref!;
            handle.Start(Start(thread, args[0], [], [], args[2].AsText!));
            return handle;
        });
        module.Function("_report", "name, exception", static (thread, args) => thread.Push(ReportSteps(thread, args[0], args[1]), args[1]));
        module.Function("_report_text", "text, exception", static (thread, args) => thread.Push(ReportTextSteps(thread, args[0], args[1]), args[1]));
        module.Function("_process_started", "command", static (thread, args) =>
        {
            thread.Interpreter.SyncClock();
            var number = thread.Tracer.NextEndpoint();
            thread.Tracer.Emit(EventKind.ProcessStarted, number, text: args[0].AsText);
            return Value.FromInt(number);
        });
        module.Function("_process_exited", "number, code", static (thread, args) =>
        {
            thread.Interpreter.SyncClock();
            thread.Tracer.Emit(EventKind.ProcessExited, (int)args[0].Bits, number: args[1].Bits);
            return Value.None;
        });
        module.Function("_executor_submitted", "what, future", static (thread, args) => Submitted(thread, args[0], args[1]));
        module.Function("_executor_started", "call", static (thread, args) =>
        {
            Because(thread, (int)args[0].Bits, EventKind.ExecutorStarted, other: thread.Simulated.Number);
            return Value.None;
        });
        module.Function("_executor_done", "call, failed, result", static (thread, args) =>
        {
            Because(thread, (int)args[0].Bits, EventKind.ExecutorDone, number: args[1].IsTrue ? 1 : 0, text: thread.Tracer.IsOn ? ShortRepr.Of(args[2]) : null);
            return Value.None;
        });
        return module;
    }

    /// <summary>Starts a thread of the simulated machine; it may run from now on.</summary>
    private static PyThread Start(PyThread thread, Value function, Value[] args, PyStr[] names, string name)
    {
        var interpreter = thread.Interpreter;
        interpreter.SyncClock();
        interpreter.Meter.Reserve(8192);
        PyThread? started = null;
        var simulated = interpreter.Threads.Start(name, interpreter);
        started = new PyThread(interpreter) { Simulated = simulated, RecursionLimit = thread.RecursionLimit };
        simulated.Tag = started;
        started.Current = new ThreadMain(function, args, names);

        // The slice of the one that starts it is measured from now on.
        interpreter.StopSlice();
        return started;
    }

    private static Value StartNewThread(PyThread thread, in CallArgs args)
    {
        if (args.Count is < 2 or > 3)
            return thread.Raise(Types.TypeError, $"start_new_thread expected {(args.Count < 2 ? "at least 2" : "at most 3")} arguments, got {args.Count}");
        if (args[1].Ref is not PyTuple positional)
            return thread.Raise(Types.TypeError, "2nd arg must be a tuple");
        var values = new List<Value>(positional.Items.ToArray());
        var names = new List<PyStr>();
        if (args.Count == 3)
        {
            if (args[2].Ref is not PyDict named)
                return thread.Raise(Types.TypeError, "optional 3rd arg must be a dictionary");
            for (var at = -1; named.MoveNext(ref at);)
            {
                names.Add((PyStr)named.EntryAt(at).Key.Ref!);
                values.Add(named.EntryAt(at).Value);
            }
        }

        return Value.FromInt(Start(thread, args[0], [.. values], [.. names], "Thread").Identity);
    }

    private static IEnumerable<Value> ReportSteps(PyThread thread, Value name, Value exception)
    {
        yield return TracebackPrinter.Text(thread, (PyException)exception.Ref!);
        yield return StandardError.Write(thread, $"Exception in thread {name.AsText}:\n{thread.Input.AsText}");
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> ReportTextSteps(PyThread thread, Value text, Value exception)
    {
        yield return TracebackPrinter.Text(thread, (PyException)exception.Ref!);
        yield return StandardError.Write(thread, $"{text.AsText}\n{thread.Input.AsText}");
        thread.Output = Value.None;
    }

    private static Value Submitted(PyThread thread, Value what, Value future)
    {
        thread.Interpreter.SyncClock();
        var number = thread.Tracer.NextThread();
        var text = thread.Tracer.IsOn ? Asyncio.CallbackText.Of(what) : null;
        thread.Interpreter.ExecutorCalls[number] = thread.Tracer.Emit(
            EventKind.ExecutorSubmitted, number, other: (int)future.Bits, text: text);
        return Value.FromInt(number);
    }

    /// <summary>The submission is the cause of what happens to the call, whichever thread it happens in.</summary>
    private static void Because(PyThread thread, int call, EventKind kind, int other = 0, long number = 0, string? text = null)
    {
        thread.Interpreter.SyncClock();
        if (thread.Interpreter.ExecutorCalls.Remove(call, out var submitted))
            thread.Tracer.CurrentCause = submitted;
        var happened = thread.Tracer.Emit(kind, call, other, number, text);
        if (happened != 0)
            thread.Tracer.CurrentCause = happened;
    }
}
