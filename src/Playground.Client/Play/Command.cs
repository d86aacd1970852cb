namespace Playground.Client.Play;

/// <summary>What a reader can ask for, by button or by key.</summary>
public enum Command
{
    PlayOrPause,
    Step,
    Back,
    Start,
    End,
    NextSwitch,
    PreviousSwitch,
    NextIteration,
    PreviousIteration,
    NextOutput,
    PreviousOutput,
    NextOfTask,
    PreviousOfTask,
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
        ["n"] = Command.NextSwitch,
        ["N"] = Command.PreviousSwitch,
        ["i"] = Command.NextIteration,
        ["I"] = Command.PreviousIteration,
        ["o"] = Command.NextOutput,
        ["O"] = Command.PreviousOutput,
        ["t"] = Command.NextOfTask,
        ["T"] = Command.PreviousOfTask,
        ["?"] = Command.Keys,
    };

    /// <param name="key">A KeyboardEvent's key.</param>
    public static Command? CommandOf(string key) => ByKey.TryGetValue(key, out var command) ? command : null;
}
