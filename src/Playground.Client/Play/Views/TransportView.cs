namespace Playground.Client.Play.Views;

/// <param name="Step">Number of the step at which the reader is, 0 before the first.</param>
/// <param name="Count">How many steps are known.</param>
/// <param name="IsComplete">There will be no more of them.</param>
public sealed record TransportView(
    int Step, int Count, bool IsComplete, int Line, bool IsPlaying, bool CanBack, bool CanStep, bool CanPlay, double Speed);
