namespace Playground.Client.Play;

/// <summary>What a reader can ask for, by button or by key.</summary>
public enum Command
{
    PlayOrPause,
    Step,
    Back,
    Start,
    End,
    NextLine,
    PreviousLine,
    NextOver,
    PreviousOver,
    NextOfTask,
    PreviousOfTask,
    NextSwitch,
    PreviousSwitch,
    NextIteration,
    PreviousIteration,
    NextOutput,
    PreviousOutput,
    NextException,
    PreviousException,
    NextBreakpoint,
    PreviousBreakpoint,
    NextBookmark,
    PreviousBookmark,
    ToggleBreakpoint,
    ToggleBookmark,
    ToggleFollow,
    ZoomIn,
    ZoomOut,
    Why,
    Act,
    Keys,
}

/// <summary>The keyboard. Capitals (with Shift) go backwards.</summary>
public static class KeyMap
{
    private static readonly Dictionary<string, Command> ByKey = new()
    {
        [" "] = Command.PlayOrPause,
        ["ArrowRight"] = Command.Step,
        ["ArrowLeft"] = Command.Back,
        ["Home"] = Command.Start,
        ["End"] = Command.End,
        ["l"] = Command.NextLine,
        ["L"] = Command.PreviousLine,
        ["v"] = Command.NextOver,
        ["V"] = Command.PreviousOver,
        ["t"] = Command.NextOfTask,
        ["T"] = Command.PreviousOfTask,
        ["n"] = Command.NextSwitch,
        ["N"] = Command.PreviousSwitch,
        ["i"] = Command.NextIteration,
        ["I"] = Command.PreviousIteration,
        ["o"] = Command.NextOutput,
        ["O"] = Command.PreviousOutput,
        ["e"] = Command.NextException,
        ["E"] = Command.PreviousException,
        ["b"] = Command.NextBreakpoint,
        ["B"] = Command.PreviousBreakpoint,
        ["k"] = Command.NextBookmark,
        ["K"] = Command.PreviousBookmark,
        ["x"] = Command.ToggleBreakpoint,
        ["m"] = Command.ToggleBookmark,
        ["f"] = Command.ToggleFollow,
        ["+"] = Command.ZoomIn,
        ["-"] = Command.ZoomOut,
        ["w"] = Command.Why,
        ["a"] = Command.Act,
        ["?"] = Command.Keys,
    };

    /// <param name="key">A KeyboardEvent's key.</param>
    public static Command? CommandOf(string key) => ByKey.TryGetValue(key, out var command) ? command : null;

    /// <summary>The key of a command, as a KeyboardEvent names it.</summary>
    public static string KeyOf(Command command) => ByKey.First(entry => entry.Value == command).Key;
}
