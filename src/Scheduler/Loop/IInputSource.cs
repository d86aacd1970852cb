namespace Playground.Scheduler.Loop;

/// <summary>The program's stdin as a loop sees it (asyncio: <c>loop.connect_read_pipe(…, sys.stdin)</c>).</summary>
public interface IInputSource
{
    /// <summary>
    /// The program waits for a line that is not there. Typing it takes no virtual time: when all else is done, the clock stands still
    /// until it has come.
    /// </summary>
    bool IsAwaited { get; }

    /// <summary>There is something to deliver.</summary>
    bool IsThere { get; }

    /// <summary>Schedules what is to be told of what has come. Called once in an iteration, after the network has been looked at.</summary>
    void Deliver();
}
