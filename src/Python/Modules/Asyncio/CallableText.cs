using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// How asyncio shows what it will call: "tick() at main.py:3". Arguments may be secret, so they show in debug mode only.
/// </summary>
internal static class CallableText
{
    /// <summary>asyncio's own callbacks, by the words that the trace has for them.</summary>
    private static readonly Dictionary<string, string> Inner = new()
    {
        ["run_until_complete"] = "_run_until_complete_cb()",
        ["gather"] = "gather.<locals>._done_callback()",
        ["wait"] = "_wait.<locals>._on_completion()",
        ["wait_for"] = "_release_waiter()",
        ["shield"] = "shield.<locals>._inner_done_callback()",
        ["shield, given up"] = "shield.<locals>._outer_done_callback()",
        ["as_completed"] = "_AsCompletedIterator._handle_completion()",
        ["TaskGroup"] = "TaskGroup._on_task_done()",
    };

    /// <summary>A callback of asyncio's own.</summary>
    public static string OfInner(Handle handle) => handle switch
    {
        TaskStep { Future: null } => "<TaskStepMethWrapper object>()",
        TaskStep => "Task.task_wakeup()",
        TransportHandle transport => Network.TransportText.Of(transport),
        AcceptHandle => "BaseSelectorEventLoop._accept_connection()",
        _ when handle.Describe() is "TimeIsOver" || handle.Describe().StartsWith("timeout of ", StringComparison.Ordinal) => OfTimeout(handle.Describe()),
        _ => Inner.GetValueOrDefault(handle.Describe(), handle.Describe().TrimEnd('(', ')') + "()"),
    };

    /// <summary>What a timer of asyncio's own is called in the trace tells whose it is.</summary>
    private static string OfTimeout(string words) => words switch
    {
        "timeout of wait" => "_release_waiter()",
        "timeout of as_completed" => "_AsCompletedIterator._handle_timeout()",
        _ => "Timeout._on_timeout()",
    };

    /// <param name="thread">The thread.</param>
    /// <param name="callable">What will be called; a str is taken as it is.</param>
    /// <param name="args">With what.</param>
    /// <param name="debug">Whether the loop is in debug mode.</param>
    public static IEnumerable<Value> SourceSteps(PyThread thread, Value callable, Value[] args, bool debug)
    {
        if (callable.AsText is not null)
        {
            thread.Output = callable;
            yield break;
        }

        var suffix = "";
        PyStr[] names = [];
        Value[] named = [];
        while (callable.Ref is Functools.FunctoolsModule.PyPartial partial)
        {
            yield return thread.Push(ArgumentSteps(thread, args, names, named, debug));
            suffix = thread.Input.AsText + suffix;
            (callable, args, names, named) = (partial.Function, partial.Args, partial.Names, partial.Named);
        }

        yield return thread.Push(NameSteps(thread, callable));
        var text = thread.Input.AsText;
        yield return thread.Push(ArgumentSteps(thread, args, names, named, debug));
        text += thread.Input.AsText + suffix;
        if (callable.Ref is PyFunction { Code: { Source.IsHidden: false } code })
            text += $" at {code.Source.FileName}:{code.FirstLine}";
        thread.Output = Value.FromStr(text);
    }

    private static IEnumerable<Value> NameSteps(PyThread thread, Value callable)
    {
        yield return thread.Try().Get(callable, Names.__qualname__);
        if (thread.Caught is null && thread.Input.AsText is { Length: > 0 })
        {
            thread.Output = thread.Input;
            yield break;
        }

        yield return Operators.Repr(thread, callable);
        thread.Output = thread.Input;
    }

    private static Value Get(this PyThread thread, Value from, PyStr name) => Attributes.Get(thread, from, name);

    private static IEnumerable<Value> ArgumentSteps(PyThread thread, Value[] args, PyStr[] names, Value[] named, bool debug)
    {
        var parts = new List<string>();
        if (debug)
        {
            foreach (var arg in args)
            {
                yield return LimitedRepr.Of(thread, arg);
                parts.Add(thread.Input.AsText!);
            }

            for (var i = 0; i < names.Length; i++)
            {
                yield return LimitedRepr.Of(thread, named[i]);
                parts.Add($"{names[i].Text}={thread.Input.AsText}");
            }
        }

        thread.Output = Value.FromStr($"({string.Join(", ", parts)})");
    }
}
