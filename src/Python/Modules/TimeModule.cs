using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Python.Modules;

/// <summary>time, on the run's virtual clock (https://docs.python.org/3.13/library/time.html).</summary>
internal static class TimeModule
{
    /// <summary>What time.time() starts at: 2026-01-01 00:00 UTC.</summary>
    private const long Epoch = 1_767_225_600;

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("time");
        foreach (var name in new[] { "monotonic", "perf_counter", "process_time" })
        {
            module.Function(name, "", static (thread, _) => Value.FromFloat(Now(thread) / 1e9));
            module.Function(name + "_ns", "", static (thread, _) => Value.FromInt(Now(thread)));
        }

        module.Function("time", "", static (thread, _) => Value.FromFloat(Epoch + Now(thread) / 1e9));
        module.Function("time_ns", "", static (thread, _) => Value.FromInt(Epoch * 1_000_000_000 + Now(thread)));
        module.Function("thread_time", "", static (thread, _) => Value.FromFloat(Now(thread) / 1e9));
        module.Function("thread_time_ns", "", static (thread, _) => Value.FromInt(Now(thread)));
        module.Function("sleep", "object, /", Sleep);
        foreach (var name in new[] { "timezone", "altzone", "daylight" })
            module.Dict.Set(name, Value.FromInt(0));
        module.Dict.Set("tzname", new PyTuple(Value.FromStr("UTC"), Value.FromStr("UTC")));
        module.Function("__getattr__", "name, /", static (thread, args) => thread.Push(CalendarSteps(thread, args[0])));
        return module;
    }

    /// <summary>What deals with calendars is written in Python and loaded when first asked for.</summary>
    private static IEnumerable<Value> CalendarSteps(PyThread thread, Value name)
    {
        var imports = thread.Interpreter.Imports;
        if (name.AsText is { } text && !text.StartsWith('_'))
        {
            yield return imports.Import(thread, thread.Interpreter.Builtins.Dict, "_calendar_time", Value.None, 0);
            if (thread.Input.Ref is PyModule calendar && calendar.Dict.Get(text) is { IsUnbound: false } found)
            {
                ((PyModule)imports.Modules.Get("time").Ref!).Dict.Set(text, found);
                thread.Output = found;
                yield break;
            }
        }

        yield return thread.Raise(Types.AttributeError, $"module 'time' has no attribute '{name.AsText}'");
    }

    private static long Now(PyThread thread)
    {
        thread.Interpreter.SyncClock();
        return thread.Interpreter.Clock.Now;
    }

    /// <summary>Blocks the whole thread, and with it its event loop.</summary>
    private static Value Sleep(PyThread thread, ReadOnlySpan<Value> args)
    {
        var delay = args[0];
        if (!delay.IsInt && !delay.IsFloat)
            return thread.Raise(Types.TypeError, $"'{delay.Type.Name}' object cannot be interpreted as an integer");
        var seconds = delay.IsInt ? delay.Bits : delay.Float;
        if (seconds < 0)
            return thread.Raise(Types.ValueError, "sleep length must be non-negative");
        if (double.IsNaN(seconds))
            return thread.Raise(Types.ValueError, "Invalid value NaN (not a number)");
        var nanoseconds = Nanoseconds.FromSeconds(seconds);
        var interpreter = thread.Interpreter;
        interpreter.SyncClock();
        if (interpreter.WaitsByThreads)
        {
            var deadline = Nanoseconds.Add(interpreter.Clock.Now, nanoseconds);
            return thread.Wait(static (_, late) => late ? Value.None : Value.Unbound, deadline, $"time.sleep({ShortRepr.Of(delay)})", Value.None);
        }

        interpreter.Tracer.Emit(EventKind.ThreadBlocked, 1, number: nanoseconds, text: $"time.sleep({ShortRepr.Of(delay)})");
        interpreter.Clock.Advance(nanoseconds);
        interpreter.CheckSteps();
        return Value.None;
    }
}
