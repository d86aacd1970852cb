namespace Playground.Server.Sessions;

/// <summary>Something to be done with the run as it is at a moment.</summary>
internal abstract class CursorVisit(CommandLog commands, int sequence)
{
    /// <summary>What the run is a consequence of.</summary>
    public CommandLog Commands => commands;

    public int Sequence => sequence;

    /// <summary>The cursor is there.</summary>
    public abstract void Arrive(SessionCursor cursor, Replay replay);

    public abstract void Fail(Exception failure);
}

/// <summary>A visit with a result.</summary>
internal sealed class CursorVisit<T>(CommandLog commands, int sequence, Func<SessionCursor, Replay, T> visit) : CursorVisit(commands, sequence)
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Result => _result.Task;

    public override void Arrive(SessionCursor cursor, Replay replay)
    {
        try
        {
            _result.TrySetResult(visit(cursor, replay));
        }
        catch (Exception failure)
        {
            _result.TrySetException(failure);
        }
    }

    public override void Fail(Exception failure) => _result.TrySetException(failure);
}
