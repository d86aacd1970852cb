namespace Playground.Scheduler.Coroutines;

/// <summary>
/// What a coroutine is called: asyncio's own by asyncio's names, others by the name of the async method, which is read out of
/// the name that the compiler gives to its state machine.
/// </summary>
internal static class QualifiedName
{
    // The library's other coroutines are parts of these, and not shown.
    private static readonly Dictionary<string, string> Library = new()
    {
        ["Asyncio.SleepFor"] = "sleep",
        ["Asyncio.Wait"] = "wait",
        ["Asyncio.WaitFor"] = "wait_for",
        ["AsCompleted.Next"] = "_AsCompletedIterator._wait_for_one",
        ["TaskGroup.Exit"] = "TaskGroup.__aexit__",
        ["Event.Wait"] = "Event.wait",
        ["Condition.Wait"] = "Condition.wait",
        ["Condition.WaitFor"] = "Condition.wait_for",
        ["Semaphore.Acquire"] = "Semaphore.acquire",
        ["Barrier.Wait"] = "Barrier.wait",
        ["Barrier.Reset"] = "Barrier.reset",
        ["Barrier.Abort"] = "Barrier.abort",
        ["StreamReader.Read"] = "StreamReader.read",
        ["StreamReader.ReadExactly"] = "StreamReader.readexactly",
        ["StreamReader.ReadLine"] = "StreamReader.readline",
        ["StreamReader.ReadUntil"] = "StreamReader.readuntil",
        ["StreamWriter.Drain"] = "StreamWriter.drain",
        ["StreamWriter.WaitClosed"] = "StreamWriter.wait_closed",
        ["Server.StartServing"] = "Server.start_serving",
        ["Server.ServeForever"] = "Server.serve_forever",
        ["Server.WaitClosed"] = "Server.wait_closed",
        ["EventLoop.AcceptConnection"] = "BaseSelectorEventLoop._accept_connection2",
        ["EventLoop.CreateConnection"] = "BaseEventLoop.create_connection",
        ["EventLoop.CreateServer"] = "BaseEventLoop.create_server",
        ["EventLoop.CreateDatagramEndpoint"] = "BaseEventLoop.create_datagram_endpoint",
        ["EventLoop.CreateUnixConnection"] = "_UnixSelectorEventLoop.create_unix_connection",
        ["EventLoop.CreateUnixServer"] = "_UnixSelectorEventLoop.create_unix_server",
        ["EventLoop.OpenConnection"] = "open_connection",
        ["EventLoop.StartServer"] = "start_server",
        ["EventLoop.SockConnect"] = "BaseSelectorEventLoop.sock_connect",
        ["EventLoop.SockSendAll"] = "BaseSelectorEventLoop.sock_sendall",
        ["EventLoop.GetAddressInfo"] = "BaseEventLoop.getaddrinfo",
        ["Queue.Join"] = "Queue.join",
    };

    /// <summary>The name, or the empty string for what is not shown.</summary>
    public static string Of(Type stateMachine)
    {
        var name = InCSharp(stateMachine);
        return stateMachine.Assembly == typeof(QualifiedName).Assembly ? Library.GetValueOrDefault(name, string.Empty) : name;
    }

    /// <summary>"Lock.Acquire" for the state machine "&lt;Acquire&gt;d__5" inside of the type Lock.</summary>
    private static string InCSharp(Type stateMachine)
    {
        var method = Method(stateMachine.Name);
        var owner = stateMachine.DeclaringType;
        while (owner is not null && owner.Name.StartsWith('<')) owner = owner.DeclaringType;
        return owner is null ? method : $"{owner.Name.Split('`')[0]}.{method}";
    }

    private static string Method(string name)
    {
        // A local function is "<<Outer>g__Inner|0_0>d", a lambda "<<Outer>b__0_0>d".
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0) return name[(local + 4)..name.IndexOf('|', local)];
        if (name.Contains(">b__", StringComparison.Ordinal)) return "<lambda>";
        var end = name.IndexOf('>', StringComparison.Ordinal);
        return end > 1 ? name[1..end] : name;
    }
}
