using static Playground.Scheduler.Trace.EventKind;
using static Playground.Scheduler.Trace.FieldMeaning;

namespace Playground.Scheduler.Trace;

/// <summary>
/// What the fields of each kind of event are called and mean: <see cref="EventKind"/>'s comments, for machines.
/// Time, task and cause mean the same in every kind.
/// </summary>
public static class EventSchema
{
    private static readonly EventShape?[] Shapes = Build();

    /// <summary>Every kind that exists, in the order of their numbers.</summary>
    public static IReadOnlyList<EventShape> All { get; } = [.. Shapes.OfType<EventShape>()];

    public static bool IsDefined(EventKind kind) => (byte)kind < Shapes.Length && Shapes[(byte)kind] is not null;

    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public static EventShape Of(EventKind kind) =>
        IsDefined(kind) ? Shapes[(byte)kind]! : throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such event kind");

    /// <summary>Whether Other is the number of a string, so that whoever sends the event must send the string too.</summary>
    public static bool OtherIsString(EventKind kind) => kind is LineReached or LocalChanged;

    private static EventShape?[] Build()
    {
        var shapes = new EventShape?[(int)ProgramEnded + 1];

        void Add(EventKind kind, string subject, FieldMeaning meaning,
            (string, FieldMeaning) other = default, (string, FieldMeaning) number = default, string text = "") =>
            shapes[(byte)kind] = new EventShape(kind, Field((subject, meaning)), Field(other), Field(number),
                Field((text, text.Length > 0 ? FieldMeaning.String : Unused)));

        Add(LoopStarted, "loop", FieldMeaning.Loop);
        Add(LoopIteration, "loop", FieldMeaning.Loop, other: ("handles", Count), number: ("iteration", Count));
        Add(IdleJump, "loop", FieldMeaning.Loop, number: ("jumped", Nanoseconds));
        Add(LoopStopped, "loop", FieldMeaning.Loop);
        Add(LoopClosed, "loop", FieldMeaning.Loop);

        Add(HandleScheduled, "handle", Handle, other: ("steps", FieldMeaning.Task), text: "callback");
        Add(HandleRun, "handle", Handle);
        Add(HandleFinished, "handle", Handle);
        Add(HandleCancelled, "handle", Handle);

        Add(TimerSet, "handle", Handle, other: ("sleeper", FieldMeaning.Task), number: ("deadline", Nanoseconds), text: "callback");
        Add(TimerFired, "handle", Handle);
        Add(TimerCancelled, "handle", Handle);

        Add(CoroutineCreated, "coroutine", Coroutine, number: ("line", Line), text: "name");
        Add(CoroutineStarted, "coroutine", Coroutine);
        Add(CoroutineSuspended, "coroutine", Coroutine, other: ("awaits", Future), number: ("line", Line), text: "awaitsWhat");
        Add(CoroutineResumed, "coroutine", Coroutine, number: ("line", Line));
        Add(CoroutineFinished, "coroutine", Coroutine, text: "result");
        Add(CoroutineNeverAwaited, "coroutine", Coroutine, text: "name");

        Add(TaskCreated, "task", FieldMeaning.Task, other: ("coroutine", Coroutine), text: "name");
        Add(TaskReady, "task", FieldMeaning.Task, other: ("handle", Handle));
        Add(TaskRunning, "task", FieldMeaning.Task);
        Add(TaskWaiting, "task", FieldMeaning.Task, other: ("awaits", Future), text: "awaitsWhat");
        Add(TaskCancelling, "task", FieldMeaning.Task, text: "message");
        Add(TaskDone, "task", FieldMeaning.Task, number: ("outcome", FieldMeaning.Outcome), text: "result");
        Add(ExceptionNeverRetrieved, "task", FieldMeaning.Task, text: "exception");

        Add(FutureCreated, "future", Future, other: ("on", Endpoint), text: "purpose");
        Add(FutureResolved, "future", Future, number: ("outcome", FieldMeaning.Outcome), text: "result");
        Add(CallbackAdded, "future", Future, other: ("wakes", FieldMeaning.Task), text: "callback");

        Add(PrimitiveCreated, "primitive", Primitive, number: ("capacity", Count), text: "type");
        Add(PrimitiveAcquired, "primitive", Primitive, number: ("value", Count));
        Add(PrimitiveReleased, "primitive", Primitive, number: ("value", Count));
        Add(PrimitiveSignalled, "primitive", Primitive, number: ("value", Count));
        Add(WaiterAdded, "primitive", Primitive, other: ("future", Future), text: "operation");
        Add(WaiterRemoved, "primitive", Primitive, other: ("future", Future));
        Add(QueuePut, "primitive", Primitive, number: ("size", Count), text: "item");
        Add(QueueGot, "primitive", Primitive, number: ("size", Count), text: "item");

        Add(ExecutorSubmitted, "call", Call, other: ("future", Future), text: "function");
        Add(ExecutorStarted, "call", Call, other: ("thread", FieldMeaning.Thread));
        Add(ExecutorDone, "call", Call, number: ("outcome", FieldMeaning.Outcome), text: "result");
        Add(ThreadStarted, "thread", FieldMeaning.Thread, text: "name");
        Add(ThreadFinished, "thread", FieldMeaning.Thread);
        Add(ThreadRunning, "thread", FieldMeaning.Thread, text: "name");
        Add(ThreadWaiting, "thread", FieldMeaning.Thread, text: "for");
        Add(ThreadBlocked, "thread", FieldMeaning.Thread, number: ("blocked", Nanoseconds), text: "call");

        Add(EndpointCreated, "endpoint", Endpoint, text: "description");
        Add(EndpointConnected, "endpoint", Endpoint, other: ("peer", Endpoint));
        Add(BytesSent, "endpoint", Endpoint, other: ("to", Endpoint), number: ("bytes", Count), text: "data");
        Add(BytesDelivered, "endpoint", Endpoint, other: ("from", Endpoint), number: ("bytes", Count), text: "data");
        Add(EndpointClosed, "endpoint", Endpoint);
        Add(ProcessStarted, "process", Process, text: "command");
        Add(ProcessExited, "process", Process, number: ("exitCode", ExitCode));
        Add(SignalRaised, "process", Process, number: ("signal", Signal), text: "name");

        Add(LineReached, "frame", Frame, other: ("file", FieldMeaning.String), number: ("line", Line));
        Add(FrameEntered, "frame", Frame, other: ("caller", Frame), number: ("line", Line), text: "name");
        Add(FrameLeft, "frame", Frame, number: ("yielded", Count), text: "result");
        Add(ExceptionRaised, "frame", Frame, number: ("line", Line), text: "exception");
        Add(ExceptionCaught, "frame", Frame, number: ("line", Line), text: "exception");
        Add(LocalChanged, "frame", Frame, other: ("variable", FieldMeaning.String), text: "value");

        Add(OutputWritten, "", Unused, number: ("stream", FieldMeaning.Stream), text: "text");
        Add(WarningIssued, "", Unused, text: "warning");
        Add(LimitReached, "", Unused, text: "limit");
        Add(ProgramEnded, "", Unused, number: ("exitCode", ExitCode));
        return shapes;
    }

    private static FieldShape Field((string Name, FieldMeaning Meaning) field) => new(field.Name ?? "", field.Meaning);
}
