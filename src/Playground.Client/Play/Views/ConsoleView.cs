namespace Playground.Client.Play.Views;

/// <param name="Chip">The task that wrote it; null for none.</param>
public sealed record ConsoleLineView(ConsoleLine Line, TaskChip? Chip);

/// <param name="Earlier">Lines that are not shown.</param>
public sealed record ConsoleView(Seq<ConsoleLineView> Lines, int Earlier)
{
    public static ConsoleView Empty { get; } = new([], 0);
}
