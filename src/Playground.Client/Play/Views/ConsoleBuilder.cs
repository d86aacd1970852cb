using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

internal static class ConsoleBuilder
{
    /// <summary>The last lines of the console.</summary>
    public static ConsoleView Build(ConsoleModel model, LoopState state, int most)
    {
        var lines = model.Lines;
        var first = Math.Max(0, lines.Count - most);
        return new ConsoleView(lines.Skip(first).Select(line => new ConsoleLineView(line, Chip(state.Task(line.Task)))).ToSeq(), first);
    }

    private static TaskChip? Chip(TaskInfo? task) => task is null ? null : new TaskChip(task.Number, task.Color, task.ShortName);
}
