using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>A grain of moving through time, with the commands for both directions.</summary>
/// <param name="Name">Key of its text, "Move.Switch".</param>
public sealed record Move(string Name, Command Next, Command Previous)
{
    /// <summary>The key that goes forwards; with Shift it goes back.</summary>
    public string Key => KeyMap.KeyOf(Next);
}

/// <summary>Every grain besides the default step, in the order of the menu.</summary>
public static class Moves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        new("Move.Switch", Command.NextSwitch, Command.PreviousSwitch),
        new("Move.Line", Command.NextLine, Command.PreviousLine),
        new("Move.Over", Command.NextOver, Command.PreviousOver),
        new("Move.OfTask", Command.NextOfTask, Command.PreviousOfTask),
        new("Move.Iteration", Command.NextIteration, Command.PreviousIteration),
        new("Move.Output", Command.NextOutput, Command.PreviousOutput),
        new("Move.Exception", Command.NextException, Command.PreviousException),
        new("Move.Breakpoint", Command.NextBreakpoint, Command.PreviousBreakpoint),
        new("Move.Bookmark", Command.NextBookmark, Command.PreviousBookmark),
    ];

    /// <summary>The grain and direction of a command that moves; null for the others, and for bookmarks and breakpoints, which no trace knows.</summary>
    internal static (StepGrain Grain, bool Forward)? Of(Command command) => command switch
    {
        Command.Step => (StepGrain.Step, true),
        Command.Back => (StepGrain.Step, false),
        Command.NextLine => (StepGrain.Line, true),
        Command.PreviousLine => (StepGrain.Line, false),
        Command.NextOver => (StepGrain.Over, true),
        Command.PreviousOver => (StepGrain.Over, false),
        Command.NextOfTask => (StepGrain.TaskLine, true),
        Command.PreviousOfTask => (StepGrain.TaskLine, false),
        Command.NextSwitch => (StepGrain.TaskSwitch, true),
        Command.PreviousSwitch => (StepGrain.TaskSwitch, false),
        Command.NextIteration => (StepGrain.Iteration, true),
        Command.PreviousIteration => (StepGrain.Iteration, false),
        Command.NextOutput => (StepGrain.Output, true),
        Command.PreviousOutput => (StepGrain.Output, false),
        Command.NextException => (StepGrain.Exception, true),
        Command.PreviousException => (StepGrain.Exception, false),
        _ => null,
    };
}
