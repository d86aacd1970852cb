using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World.Signals;

namespace Playground.Python.Modules.Signals;

/// <summary>_signal: what signal is made of (https://docs.python.org/3.13/library/signal.html).</summary>
internal static class SignalModule
{
    /// <summary>os.getpid().</summary>
    public const int ProcessId = 1000;

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_signal");
        foreach (var info in SignalTable.Named)
            module.Dict.Set(info.Name, Value.FromInt(info.Number));
        module.Dict.Set("NSIG", Value.FromInt(SignalTable.Count));
        module.Dict.Set("default_int_handler", SignalState.DefaultInterruptHandler);
        module.Function("signal", "signalnum, handler, /", static (thread, args) => Set(thread, args[0], args[1]));
        module.Function("getsignal", "signalnum, /", static (thread, args) => Check(thread, args[0], out var number) ?? thread.Interpreter.Signals[number]);
        module.Function("strsignal", "signalnum, /", static (thread, args) =>
            Check(thread, args[0], out var number) ?? (SignalTable.Describe(number) is { } text ? Value.FromStr(text) : Value.None));
        module.Function("raise_signal", "signalnum, /", static (thread, args) => Ints.Is(args[0]) && SignalTable.IsValid(Number(args[0]))
            ? Send(thread, Number(args[0]))
            : thread.Raise(SignalErrors.OsError(22)));
        module.Function("_kill", "pid, signal, /", static (thread, args) => Kill(thread, args[0], args[1]));
        module.Function("_getpid", "", static (_, _) => Value.FromInt(ProcessId));
        module.Function("alarm", "seconds, /", static (thread, args) => Ints.Is(args[0])
            ? Value.FromInt((long)Math.Ceiling(SetAlarm(thread, Ints.Clamp(args[0]), 0).Delay))
            : thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object cannot be interpreted as an integer"));
        module.Function("setitimer", "which, seconds, interval=0, /", static (thread, args) =>
        {
            if (!Ints.Is(args[0]) || Ints.Clamp(args[0]) != 0)
                return thread.Raise(SignalErrors.OsError(22));
            var (delay, interval) = SetAlarm(thread, Seconds(args[1]), Seconds(args[2]));
            return new PyTuple(Value.FromFloat(delay), Value.FromFloat(interval));
        });
        module.Function("getitimer", "which, /", static (thread, _) =>
        {
            var (delay, interval) = Alarm(thread);
            return new PyTuple(Value.FromFloat(delay), Value.FromFloat(interval));
        });
        module.Function("pause", "", static (thread, _) => Pause(thread));
        module.Function("_is_main_thread", "", static (thread, _) => Value.FromBool(ReferenceEquals(thread, thread.Interpreter.MainThread)));
        return module;
    }

    /// <summary>os.kill(): a signal to the program itself.</summary>
    public static Value Kill(PyThread thread, Value pid, Value signal)
    {
        if (!Ints.Is(pid) || !Ints.Is(signal))
            return thread.Raise(Types.TypeError, $"'{(Ints.Is(pid) ? signal : pid).Type.Name}' object cannot be interpreted as an integer");
        var number = Number(signal);
        if (number != 0 && !SignalTable.IsValid(number))
            return thread.Raise(SignalErrors.OsError(22));
        if (Ints.Clamp(pid) is not (ProcessId or 0))
            return thread.Raise(SignalErrors.OsError(3));
        return number == 0 ? Value.None : Send(thread, number);
    }

    private static int Number(Value value) => (int)Math.Clamp(Ints.Clamp(value), -1, 1000);

    /// <summary>The program sends itself a signal.</summary>
    public static Value Send(PyThread thread, int number)
    {
        thread.Interpreter.SyncClock();
        thread.Interpreter.Signals.Raise(number);
        return ReferenceEquals(thread, thread.Interpreter.MainThread) ? thread.Interpreter.Signals.Handle(thread) : Value.None;
    }

    private static double Seconds(Value value) => value.IsInt ? value.Bits : value.IsFloat ? value.Float : 0;

    private static (double Delay, double Interval) Alarm(PyThread thread)
    {
        thread.Interpreter.SyncClock();
        var signals = thread.Interpreter.Signals;
        var left = signals.AlarmTime == long.MaxValue ? 0 : Nanoseconds.ToSeconds(signals.AlarmTime - thread.Interpreter.Clock.Now);
        return (left, Nanoseconds.ToSeconds(signals.AlarmInterval));
    }

    private static (double Delay, double Interval) SetAlarm(PyThread thread, double seconds, double interval)
    {
        var before = Alarm(thread);
        thread.Interpreter.Signals.AlarmTime = seconds > 0 ? thread.After(seconds) : long.MaxValue;
        thread.Interpreter.Signals.AlarmInterval = Nanoseconds.FromSeconds(interval);
        thread.Interpreter.StopSlice();
        return before;
    }

    private static Value Pause(PyThread thread)
    {
        var signals = thread.Interpreter.Signals;
        var before = signals.Caught;
        return thread.Wait((_, _) => signals.Caught == before ? Value.Unbound : Value.None, long.MaxValue, "a signal", Value.None);
    }

    private static Value? Check(PyThread thread, Value signal, out int number)
    {
        number = Ints.Is(signal) ? Number(signal) : 0;
        if (!Ints.Is(signal))
            return thread.Raise(Types.TypeError, $"'{signal.Type.Name}' object cannot be interpreted as an integer");
        return number is >= 1 and < SignalTable.Count ? default(Value?) : thread.Raise(SignalErrors.OutOfRange());
    }

    private static Value Set(PyThread thread, Value signal, Value handler)
    {
        if (!ReferenceEquals(thread, thread.Interpreter.MainThread))
            return thread.Raise(SignalErrors.NotMainThread());
        if (Check(thread, signal, out var number) is { } error)
            return error;
        var isConstant = Ints.Is(handler) && Ints.Clamp(handler) is (0 or 1);
        if (isConstant)
            handler = Value.FromInt(Ints.Clamp(handler));
        if (!isConstant && handler.Type.Call is null && handler.Ref is not (PyFunction or PyBuiltin or PyMethod or PyBoundBuiltin or PyType))
            return thread.Raise(SignalErrors.NotAHandler());
        if (number is SignalTable.Kill or SignalTable.Stop)
            return thread.Raise(SignalErrors.OsError(22));
        var before = thread.Interpreter.Signals[number];
        thread.Interpreter.Signals[number] = handler;
        return before;
    }
}
