using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>How many tasks, timers and endpoints a run may have at a time, whether or not somebody watches.</summary>
public sealed class PopulationLimitTests
{
    private static readonly RunLimits Few = new(10_000_000, 256 << 20, 3_600_000_000_000, 1_000_000, 1 << 20) { MaxTasks = 10, MaxTimers = 20, MaxEndpoints = 6 };

    [Theory]
    [InlineData("tasks: more than 10 tasks at a time.", "await asyncio.gather(*(asyncio.sleep(1) for _ in range(11)))")]
    [InlineData("tasks: more than 10 tasks at a time.", "async with asyncio.TaskGroup() as g:\n        for _ in range(11): g.create_task(asyncio.sleep(1))")]
    [InlineData("timers: more than 20 timers at a time.", "for _ in range(21): asyncio.get_running_loop().call_later(1, print)")]
    [InlineData("timers: more than 20 timers at a time.", "for _ in range(20): asyncio.get_running_loop().call_later(9, print)\n    try: await asyncio.sleep(1)\n    except BaseException: print('seen')")]
    [InlineData("sockets: more than 6 connections, servers and pipes open at a time.", "import socket\n    for _ in range(4): socket.socketpair()")]
    [InlineData("sockets: more than 6 connections, servers and pipes open at a time.", "await asyncio.start_server(lambda r, w: None, '127.0.0.1', 80)\n    for _ in range(6): await asyncio.open_connection('127.0.0.1', 80)")]
    public void The_one_that_is_too_many_ends_the_run(string sentence, string body)
    {
        foreach (var traced in new[] { false, true })
        {
            var run = ProgramRun.Of($"import asyncio\nkept = []\nasync def main():\n    {body}\nasyncio.run(main())\n", traced, limits: Few);

            Assert.Equal((3, ""), (run.ExitCode, run.Stdout));
            Assert.StartsWith(sentence, run.LimitMessage);
        }
    }

    [Theory]
    [InlineData("for _ in range(50): await asyncio.gather(*(asyncio.sleep(1) for _ in range(9)))")]
    [InlineData("for _ in range(50):\n        t = asyncio.create_task(asyncio.sleep(1))\n        await asyncio.sleep(0)\n        t.cancel()\n        await asyncio.sleep(0)")]
    [InlineData("for _ in range(50):\n        t = asyncio.get_running_loop().call_later(1, print)\n        t.cancel()")]
    [InlineData("for _ in range(50): asyncio.get_running_loop().call_later(0, abs, 1); await asyncio.sleep(0.1)")]
    [InlineData("import socket\n    for _ in range(50):\n        a, b = socket.socketpair()\n        a.close()\n        b.close()")]
    [InlineData("for _ in range(50):\n        s = await asyncio.start_server(print, '127.0.0.1', 80)\n        s.close()\n        await s.wait_closed()")]
    public void Those_that_are_over_make_room(string body)
    {
        foreach (var traced in new[] { false, true })
        {
            var run = ProgramRun.Of($"import asyncio\nasync def main():\n    {body}\nasyncio.run(main())\n", traced, limits: Few);

            Assert.Equal((0, null, ""), (run.ExitCode, run.LimitMessage, run.Stderr));
        }
    }

    [Fact]
    public void A_loop_that_is_closed_drops_its_timers()
    {
        var run = ProgramRun.Of("import asyncio\nfor _ in range(9):\n    loop = asyncio.new_event_loop()\n    for _ in range(20): loop.call_later(9, print)\n    loop.close()\n", limits: Few);

        Assert.Equal((0, null), (run.ExitCode, run.LimitMessage));
    }
}
