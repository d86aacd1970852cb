namespace Playground.Client.Play.Views;

/// <param name="Chip">The task that wrote it; null for none.</param>
public sealed record ConsoleLineView(ConsoleLine Line, TaskChip? Chip);

/// <summary>The program waits for a line of input.</summary>
/// <param name="IsAhead">It does so later than the moment that is shown.</param>
/// <param name="IsBusy">A line is on its way.</param>
public sealed record PromptView(bool IsAhead, bool IsBusy);

/// <param name="Earlier">Lines that are not shown.</param>
/// <param name="Prompt">Null when no input is waited for.</param>
/// <param name="IsActing">What can be done to the run is shown.</param>
public sealed record ConsoleView(Seq<ConsoleLineView> Lines, int Earlier, PromptView? Prompt = null, bool IsActing = false)
{
    public static ConsoleView Empty { get; } = new([], 0);
}
