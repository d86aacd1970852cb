using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Timeout (https://docs.python.org/3.13/library/asyncio-task.html#timeouts).</summary>
internal sealed class PyTimeout(PyType type) : PyHeapObject(type), IReferences, IDescribed, IWeakReferenceable
{
    public Scheduler.Tasks.Timeout? Core { get; set; }

    /// <summary>The deadline as the program gave it: a number or None.</summary>
    public Value When { get; set; } = Value.None;

    /// <summary>The task that entered it, when it has methods of its own.</summary>
    public PyTask? Asked { get; set; }

    public string ShortText => Core?.ToString() ?? Class.Name;

    public void Visit(Reachability reachability) => reachability.Reference(When);
}

/// <summary>What the class Timeout is made of; the class itself is in <see cref="AsyncioSource"/>.</summary>
internal static class TimeoutTypes
{
    public static readonly PyType Timeout = new("_Timeout", Types.Object, "_asyncio") { HasInstanceDict = true };

    public static void Define()
    {
        Timeout.New = static (PyThread _, PyType cls, in CallArgs _) => new PyTimeout(cls);
        Timeout.Repr = static (_, self) => Value.FromStr(Of(self).ShortText);
        Timeout.Method("_setup", static (thread, self, when) => FutureType.Guard(thread, () =>
        {
            Of(self).When = when;
            Of(self).Core = new Scheduler.Tasks.Timeout(thread.Tracer, IsDeadline(when) ? Deadline(when) : null);
        }));
        Timeout.Method("when", static (_, self) => Of(self).When);
        Timeout.Method("expired", static (_, self) => Value.FromBool(Of(self).Core!.IsExpired));
        Timeout.Method("reschedule", "when", static (thread, args) =>
        {
            var (timeout, when) = (Of(args[0]), args[1]);
            return AsyncioState.AfterCalls(thread, FutureType.Guard(thread, () =>
            {
                timeout.Core!.Reschedule(Deadline(when));
                timeout.When = when;
            }));
        });
        Timeout.Method("_enter", static (thread, self) => FutureType.Guard(thread, () =>
        {
            Of(self).Core!.Enter();
            Deadline(Of(self).When);
            if (AsyncioState.Running(thread)?.Core.CurrentTask?.Future.Tag is PyTask task && !OverriddenFutures.IsPlain(task))
                Of(self).Asked = task;
        }) is { IsError: true } error ? error : Of(self).Asked is null ? AsyncioState.AfterCalls(thread, Value.None) : thread.Push(AskBeforeSteps(thread, Of(self)), self));
        Timeout.Method("_exit", static (thread, self, raised) => Of(self) is { Asked: not null, Core.IsExpiring: true } asked
            ? thread.Push(ExitSteps(thread, asked, raised.Ref as PyException), self, raised)
            : Exit(thread, Of(self), raised.Ref as PyException));
    }

    private static PyTimeout Of(Value self) => (PyTimeout)self.Ref!;

    private static bool IsDeadline(Value when) => when.IsNone || when.IsInt || when.IsFloat;

    private static long? Deadline(Value when) => when.IsNone ? null
        : when.IsInt ? Nanoseconds.FromSeconds(when.Bits)
        : when.IsFloat ? Nanoseconds.FromSeconds(when.Float)
        : throw new PythonException(new PyException(Types.TypeError, $"'<=' not supported between instances of '{when.Type.Name}' and 'float'"));

    private static IEnumerable<Value> AskBeforeSteps(PyThread thread, PyTimeout timeout)
    {
        yield return Attributes.CallMethod(thread, timeout.Asked!, Names.Intern("cancelling"));
        timeout.Core!.SetCancellingBefore((int)thread.Input.Bits);
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> ExitSteps(PyThread thread, PyTimeout timeout, PyException? raised)
    {
        yield return Attributes.CallMethod(thread, timeout.Asked!, Names.Intern("uncancel"));
        thread.Output = Exit(thread, timeout, raised, (int)thread.Input.Bits);
    }

    /// <summary>True when a TimeoutError is to be raised from what leaves the block.</summary>
    private static Value Exit(PyThread thread, PyTimeout timeout, PyException? raised, int? uncancelled = null)
    {
        thread.Interpreter.SyncClock();
        switch (timeout.Core!.Exit(raised is null ? null : ExceptionBridge.ToScheduler(raised), uncancelled))
        {
            case TimeoutExit.RaiseTimeout:
                return Value.True;
            case TimeoutExit.NoteTimeout:
                Note(raised!);
                if (!raised!.Is(Types.ExceptionGroup))
                    break;
                foreach (var member in ExceptionGroupType.MembersOf(raised).Items)
                    Note((PyException)member.Ref!);
                break;
        }

        return Value.False;
    }

    /// <summary>Puts a TimeoutError before the cancellation that led to another exception.</summary>
    private static void Note(PyException raised)
    {
        for (var at = raised; at.Context is { } context; at = context)
        {
            if (!context.Is(AsyncioTypes.CancelledError))
                continue;
            at.Context = new PyException(Types.TimeoutError, PyTuple.Empty) { Context = context, Cause = context, SuppressContext = true };
            return;
        }
    }
}
