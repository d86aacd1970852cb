using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>Where asyncio's names live: the submodules, and `__all__`.</summary>
internal static class AsyncioNames
{
    private static readonly Dictionary<string, string> Submodules = new()
    {
        ["base_events"] = "BaseEventLoop Server",
        ["base_futures"] = "isfuture",
        ["base_subprocess"] = "",
        ["base_tasks"] = "",
        ["constants"] = "",
        ["coroutines"] = "iscoroutine iscoroutinefunction",
        ["events"] = "AbstractEventLoop AbstractEventLoopPolicy AbstractServer Handle TimerHandle get_event_loop_policy "
            + "set_event_loop_policy get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher "
            + "_set_running_loop get_running_loop _get_running_loop BaseDefaultEventLoopPolicy",
        ["exceptions"] = "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError SendfileNotAvailableError TimeoutError",
        ["format_helpers"] = "",
        ["futures"] = "Future isfuture wrap_future",
        ["locks"] = "Lock Event Condition Semaphore BoundedSemaphore Barrier",
        ["log"] = "",
        ["mixins"] = "",
        ["protocols"] = "BaseProtocol BufferedProtocol Protocol DatagramProtocol SubprocessProtocol",
        ["queues"] = "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
        ["runners"] = "Runner run",
        ["selector_events"] = "BaseSelectorEventLoop",
        ["staggered"] = "",
        ["streams"] = "StreamReader StreamWriter StreamReaderProtocol open_connection open_unix_connection start_server start_unix_server",
        ["subprocess"] = "create_subprocess_exec create_subprocess_shell",
        ["taskgroups"] = "TaskGroup",
        ["tasks"] = "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather shield "
            + "ensure_future run_coroutine_threadsafe current_task all_tasks create_eager_task_factory eager_task_factory "
            + "_register_task _unregister_task _enter_task _leave_task",
        ["trsock"] = "TransportSocket",
        ["threads"] = "to_thread",
        ["timeouts"] = "Timeout timeout timeout_at",
        ["transports"] = "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport",
        ["unix_events"] = "SelectorEventLoop EventLoop AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher "
            + "MultiLoopChildWatcher ThreadedChildWatcher BaseChildWatcher DefaultEventLoopPolicy",
    };

    /// <summary>In a submodule, but not exported.</summary>
    private static readonly HashSet<string> Unexported = ["BaseDefaultEventLoopPolicy", "BaseSelectorEventLoop", "TransportSocket", "BaseChildWatcher"];

    /// <summary>Functions that CPython has from its module `_asyncio`.</summary>
    private static readonly HashSet<string> WrittenInC =
    [
        "get_event_loop", "get_running_loop", "_get_running_loop", "_set_running_loop", "current_task", "_register_task", "_unregister_task", "_enter_task", "_leave_task",
    ];

    /// <summary>`asyncio.__all__` of CPython 3.13 on Linux, as far as it is there.</summary>
    private static IEnumerable<string> Exported => Submodules.Values
        .SelectMany(static names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(static name => !Unexported.Contains(name))
        .Distinct();

    /// <summary>Makes the submodules once everything is there.</summary>
    public static void Complete(Interpreter interpreter, PyModule module)
    {
        interpreter.Asyncio.LoopType = (PyType)module.Dict.Get("SelectorEventLoop").Ref!;
        module.Dict.Set("__all__", new PyTuple([.. Exported.Where(name => !module.Dict.Get(name).IsUnbound).Select(Value.FromStr)]));
        module.Dict.Set(Names.__path__, new PyList([Value.FromStr("asyncio")]));
        foreach (var (name, members) in Submodules)
        {
            // What a file of the package left for its module goes by the module's name and a prefix.
            var submodule = new PyModule("asyncio." + name);
            foreach (var member in members.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (module.Dict.Get(member) is not { IsUnbound: false } value)
                    continue;
                submodule.Dict.Set(member, value);
                if (value.Ref is PyBuiltin { Module: "asyncio" } builtin)
                    builtin.Module = WrittenInC.Contains(member) ? "_asyncio" : submodule.Name;
                else if (value.Ref is PyFunction { Module.AsText: "asyncio" } function)
                    function.Module = Value.FromStr(submodule.Name);
            }

            if (module.Dict.Get($"_{name}_names").Ref is PyDict more)
            {
                for (var at = -1; more.MoveNext(ref at);)
                    submodule.Dict.Set(more.EntryAt(at).Key.AsText!, more.EntryAt(at).Value);
            }

            module.Dict.Set(name, submodule);
            interpreter.Imports.Modules.Set(submodule.Name, submodule);
        }
    }
}
