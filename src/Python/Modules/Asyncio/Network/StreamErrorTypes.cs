using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Streams;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>asyncio.IncompleteReadError, LimitOverrunError and SendfileNotAvailableError.</summary>
internal static class StreamErrorTypes
{
    public static readonly PyType IncompleteRead = new("IncompleteReadError", Types.EOFError, "asyncio.exceptions") { TextSignature = "(partial, expected)" };
    public static readonly PyType LimitOverrun = new("LimitOverrunError", Types.Exception, "asyncio.exceptions") { TextSignature = "(message, consumed)" };
    public static readonly PyType SendfileNotAvailable = new("SendfileNotAvailableError", Types.RuntimeError, "asyncio.exceptions");

    private static readonly PyStr Partial = Names.Intern("partial");
    private static readonly PyStr Expected = Names.Intern("expected");
    private static readonly PyStr Consumed = Names.Intern("consumed");

    public static readonly PyType[] All = [IncompleteRead, LimitOverrun, SendfileNotAvailable];

    public static void Define()
    {
        ExceptionFields.Field(IncompleteRead, "partial");
        ExceptionFields.Field(IncompleteRead, "expected");
        ExceptionFields.Field(LimitOverrun, "consumed");
        var incomplete = Signature.Parse("IncompleteReadError.__init__", "partial, expected");
        IncompleteRead.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Span<Value> values = new Value[2];
            if (!incomplete.Bind(thread, args, values))
                return Value.Error;
            var (exception, size) = ((PyException)self.Ref!, values[0].Ref is IByteSource bytes ? bytes.Span.Length : 0);
            var expected = values[1].IsNone ? "undefined" : values[1].ToString();
            exception.Args = new PyTuple(Value.FromStr($"{size} bytes read on a total of {expected} expected bytes"));
            ExceptionFields.Set(exception, Partial, values[0]);
            ExceptionFields.Set(exception, Expected, values[1]);
            return Value.None;
        };
        var overrun = Signature.Parse("LimitOverrunError.__init__", "message, consumed");
        LimitOverrun.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Span<Value> values = new Value[2];
            if (!overrun.Bind(thread, args, values))
                return Value.Error;
            var exception = (PyException)self.Ref!;
            exception.Args = new PyTuple(values[0]);
            ExceptionFields.Set(exception, Consumed, values[1]);
            return Value.None;
        };
        IncompleteRead.Method("__reduce__", static (_, self) => Again(self, ((PyException)self.Ref!).Fields!.Get(Partial), ((PyException)self.Ref!).Fields!.Get(Expected)));
        LimitOverrun.Method("__reduce__", static (_, self) => Again(self, ((PyException)self.Ref!).Args[0], ((PyException)self.Ref!).Fields!.Get(Consumed)));
    }

    /// <summary>What makes it again: its class and what that takes.</summary>
    private static PyTuple Again(Value self, Value first, Value second) => new(self.Type, new PyTuple(first, second));

    public static PyException Of(IncompleteReadException exception)
    {
        var made = new PyException(IncompleteRead, exception.Message);
        ExceptionFields.Set(made, Partial, new PyBytes(exception.Partial));
        ExceptionFields.Set(made, Expected, exception.Expected is { } expected ? Value.FromInt(expected) : Value.None);
        return made;
    }

    public static PyException Of(LimitOverrunException exception)
    {
        var made = new PyException(LimitOverrun, exception.Message);
        ExceptionFields.Set(made, Consumed, Value.FromInt(exception.Consumed));
        return made;
    }
}
