using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Streams;
using Playground.Scheduler.Transports;
using StreamReader = Playground.Scheduler.Streams.StreamReader;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>asyncio.StreamReader as the program sees it.</summary>
internal sealed class PyStreamReader(PyType type) : PyHeapObject(type), IReferences, IWeakReferenceable
{
    private StreamReader? _core;

    public StreamReader Core
    {
        get => _core ?? throw new PythonException(new PyException(Types.RuntimeError, $"{Class.Name}.__init__() was not called"));
        set => _core = value;
    }

    public PyEventLoop? Loop { get; set; }

    public Value Transport { get; set; } = Value.None;

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Loop);
        reachability.Reference(Transport);
        if (_core?.Exception is { } exception)
            reachability.Reference(ExceptionBridge.ToProgram(exception));
    }
}

/// <summary>What streams.FlowControlMixin is made of.</summary>
internal sealed class PyFlowControl(FlowControl core) : PyHeapObject(StreamTypes.Flow), IReferences
{
    public FlowControl Core { get; } = core;

    void IReferences.Visit(Reachability reachability)
    {
    }
}

/// <summary>
/// What the classes of asyncio.streams are made of (https://docs.python.org/3.13/library/asyncio-stream.html). The classes
/// themselves are in streams.py.
/// </summary>
internal static class StreamTypes
{
    public static readonly PyType Reader = new("_StreamReader", Types.Object, "_asyncio") { HasInstanceDict = true };
    public static readonly PyType Flow = new("_FlowControl", Types.Object, "_asyncio");

    public static void Define()
    {
        Reader.New = static (PyThread _, PyType cls, in CallArgs _) => new PyStreamReader(cls);
        Reader.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self)), self);
        Reader.Method("_setup", static (thread, self, limit, loop) =>
        {
            var reader = Of(self);
            if (!limit.IsInt)
                return thread.Raise(Types.TypeError, $"'<=' not supported between instances of '{limit.Type.Name}' and 'int'");
            reader.Loop = PyEventLoop.Of(loop);
            return FutureType.Guard(thread, () => reader.Core = new StreamReader(reader.Loop.Core, (int)Math.Clamp(limit.Bits, int.MinValue / 4, int.MaxValue / 4)));
        });
        DefineFeeding();
        DefineReading();
        DefineFlow();
    }

    public static PyStreamReader Of(Value self) => (PyStreamReader)self.Ref!;

    private static void DefineFeeding()
    {
        Reader.Method("exception", static (_, self) => Of(self).Core.Exception is { } exception ? ExceptionBridge.ToProgram(exception) : Value.None);
        Reader.Method("set_exception", "exc", static (thread, self, value) => value.Ref is PyException exception
            ? FutureType.Guard(thread, () => Of(self).Core.SetException(ExceptionBridge.ToScheduler(exception)))
            : thread.Raise(Types.TypeError, "exceptions must derive from BaseException"));
        Reader.Method("set_transport", "transport", static (thread, self, transport) =>
        {
            var reader = Of(self);
            if (!reader.Transport.IsNone)
                return thread.Raise(Types.AssertionError, "Transport already set");
            reader.Transport = transport;
            reader.Core.SetTransport(transport.Ref is PyTransport { Core: var core } ? core as IReadingTransport : new ProgramReading(thread.Interpreter.Asyncio, reader));
            return Value.None;
        });
        Reader.Method("_set_origin", "number", static (_, self, number) =>
        {
            Of(self).Core.Origin = (int)number.Bits;
            return Value.None;
        });
        Reader.Method("feed_eof", static (thread, self) => FutureType.Guard(thread, () => Of(self).Core.FeedEof()));
        Reader.Method("feed_data", "data", static (thread, self, value) =>
        {
            var core = Of(self).Core;
            if (core.IsEof)
                return thread.Raise(Types.AssertionError, "feed_data after feed_eof");
            // CPython's extends a bytearray by it.
            if (value.AsText is not null)
                return thread.Raise(Types.TypeError, "expected iterable of integers; got: 'str'");
            if (SocketTypes.DataOf(thread, value) is not { } data || FutureType.Guard(thread, () => core.FeedData(data)).IsError)
                return Value.Error;
            return thread.Interpreter.Asyncio.Calls.Count == 0 ? Value.None : thread.Push(Network.ProgramReading.CallSteps(thread), self);
        });
        Reader.Method("at_eof", static (_, self) => Value.FromBool(Of(self).Core.AtEof));
        Reader.Attribute("_buffer", static (thread, self) => new PyBytes(Types.ByteArray, Of(self).Core.BufferedBytes));
        Reader.Attribute("_limit", static (_, self) => Value.FromInt(Of(self).Core.Limit));
        Reader.Attribute("_eof", static (_, self) => Value.FromBool(Of(self).Core.IsEof));
        Reader.Attribute("_transport", static (_, self) => Of(self).Transport);
    }

    private static void DefineReading()
    {
        Reader.Method("_read", static (thread, self, count) => Part(thread, self, Of(self).Core.Read(Number(count))));
        Reader.Method("_readexactly", static (thread, self, count) => Part(thread, self, Of(self).Core.ReadExactly(Number(count))));
        Reader.Method("_readline", static (thread, self) => Part(thread, self, Of(self).Core.ReadLine()));
        Reader.Method("_readuntil", static (thread, self, separators) =>
        {
            var all = new List<byte[]>();
            foreach (var each in separators.Ref is PyTuple tuple ? tuple.Items : [separators])
            {
                if (each.Ref is not IByteSource bytes)
                    return thread.Raise(Types.TypeError, $"object of type '{each.Type.Name}' has no len()");
                all.Add(bytes.Span.ToArray());
            }

            return Part(thread, self, Of(self).Core.ReadUntil([.. all]));
        });
    }

    private static void DefineFlow()
    {
        Flow.Method("pause", static (thread, self) => FutureType.Guard(thread, Core(self).Pause));
        Flow.Method("resume", static (thread, self) => FutureType.Guard(thread, Core(self).Resume));
        Flow.Method("lose", static (thread, self, exception) => FutureType.Guard(thread, () =>
            Core(self).Lose(exception.Ref is PyException lost ? ExceptionBridge.ToScheduler(lost) : null)));
        Flow.Method("drain", static (_, self) => PyNativeCoroutine.Part(Core(self).Drain(), null, self));
        Flow.Attribute("paused", static (_, self) => Value.FromBool(Core(self).IsPaused));
    }

    public static void Define(PyModule module) => module.Function("_make_flow_control", "loop", static (_, args) =>
        new PyFlowControl(new FlowControl(PyEventLoop.Of(args[0]).Core)));

    private static FlowControl Core(Value self) => ((PyFlowControl)self.Ref!).Core;

    private static int Number(Value value) => (int)Math.Clamp(value.Bits, -1, int.MaxValue);

    private static Value Part(PyThread thread, Value self, Scheduler.Coroutines.Coroutine<byte[]> core) =>
        PyNativeCoroutine.Part(core, () => SocketTypes.Bytes(thread, core.PeekResult), self);

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyStreamReader reader)
    {
        var core = reader.Core;
        var text = "<StreamReader";
        if (core.Buffered > 0)
            text += $" {core.Buffered} bytes";
        if (core.IsEof)
            text += " eof";
        if (core.Limit != StreamReader.DefaultLimit)
            text += $" limit={core.Limit}";
        if (core.Waiter is { } waiter)
            text += $" waiter={WaiterText(waiter)}";
        if (core.Exception is { } exception)
        {
            yield return Operators.Repr(thread, ExceptionBridge.ToProgram(exception));
            text += $" exception={thread.Input.AsText}";
        }

        if (!reader.Transport.IsNone)
        {
            yield return Operators.Repr(thread, reader.Transport);
            text += $" transport={thread.Input.AsText}";
        }

        thread.Output = Value.FromStr(text + (core.IsPaused ? " paused>" : ">"));
    }

    private static string WaiterText(Future<bool> waiter)
    {
        var state = waiter.IsCancelled ? "cancelled" : waiter.IsDone ? "finished result=None" : "pending";
        var callbacks = waiter.IsDone ? 0 : waiter.Callbacks.Count();
        return $"<Future {state}{(callbacks > 0 ? " cb=[Task.task_wakeup()]" : "")}>";
    }
}
