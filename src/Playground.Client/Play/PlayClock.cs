namespace Playground.Client.Play;

/// <summary>What playing keeps to.</summary>
public enum PlayPace
{
    /// <summary>Every step takes equally long.</summary>
    Beat,

    /// <summary>A second of virtual time takes a second; steps that take no virtual time take a short beat, to be seen at all.</summary>
    VirtualTime,
}

/// <summary>The beat of playing: one step at a time, at the chosen speed.</summary>
public sealed class PlayClock(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan BeatAtOne = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan ShortBeatAtOne = TimeSpan.FromMilliseconds(120);

    private CancellationTokenSource? _stop;

    public static IReadOnlyList<double> Speeds { get; } = [0.25, 0.5, 1, 2, 4, 8, 16];

    public double Speed { get; set; } = 1;

    public PlayPace Pace { get; set; }

    public bool IsPlaying => _stop is not null;

    public TimeSpan Beat => (Pace == PlayPace.Beat ? BeatAtOne : ShortBeatAtOne) / Speed;

    /// <summary>
    /// Takes a step at each beat, the first one at once, until <paramref name="step"/> says null or somebody stops it.
    /// </summary>
    /// <param name="step">Takes a step and says how much virtual time it is to the next one.</param>
    public async Task PlayAsync(Func<TimeSpan?> step)
    {
        using var stop = _stop = new CancellationTokenSource();
        try
        {
            while (step() is { } ahead)
                await Task.Delay(Wait(ahead), time, stop.Token);
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

    private TimeSpan Wait(TimeSpan ahead)
    {
        var wait = ahead / Speed;
        return Pace == PlayPace.Beat || wait < Beat ? Beat : wait;
    }
}
