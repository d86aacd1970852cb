namespace Playground.Client.Play;

/// <summary>The beat of playing: one step at a time, at the chosen speed.</summary>
public sealed class PlayClock(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan BeatAtOne = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? _stop;

    public static IReadOnlyList<double> Speeds { get; } = [0.25, 0.5, 1, 2, 4, 8, 16];

    public double Speed { get; set; } = 1;

    public bool IsPlaying => _stop is not null;

    public TimeSpan Beat => BeatAtOne / Speed;

    /// <summary>Takes a step at each beat, the first one at once, until <paramref name="step"/> says false or somebody stops it.</summary>
    public async Task PlayAsync(Func<bool> step)
    {
        using var stop = _stop = new CancellationTokenSource();
        try
        {
            while (step())
                await Task.Delay(Beat, time, stop.Token);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            if (_stop == stop)
                _stop = null;
        }
    }

    public void Stop()
    {
        _stop?.Cancel();
        _stop = null;
    }

    public void Dispose() => Stop();
}
