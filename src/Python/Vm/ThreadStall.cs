using System.Text;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Vm;

/// <summary>Says why no thread can go on: what each waits for, and what the tasks of its loop wait for.</summary>
internal static class ThreadStall
{
    public static string Of(ThreadScheduler threads)
    {
        var text = new StringBuilder();
        if (threads.IsThreaded)
            text.Append("every thread waits for something that will not come.");
        foreach (var thread in threads.Alive)
        {
            if (threads.IsThreaded)
                text.Append("\n  ").Append(thread.Name).Append(" waits for ").Append(thread.WaitsFor);
            else
                text.Append($"the program waits for {thread.WaitsFor}, and there is no other thread that could bring it.");
            if (thread.Loop is { } loop)
                text.Append(".\n  ").Append(StallReport.Of(loop).Replace("\n", "\n  ", StringComparison.Ordinal));
        }

        return text.Append("\nPython would wait here for ever").ToString();
    }
}
