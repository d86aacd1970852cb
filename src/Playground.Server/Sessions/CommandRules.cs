using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>What a command must look like.</summary>
internal static class CommandRules
{
    private const int LongestId = 64;
    private const int LongestLine = 1_000;
    private const double LongestDelay = 3_600;

    /// <exception cref="RefusalException">It does not.</exception>
    public static void Check(SessionCommand command, Refusals refusals)
    {
        var isGood = command is { Id.Length: > 0 and <= LongestId, Revision: >= 0, AtSequence: >= 0 } && command.Change switch
        {
            TypeLine line => line.Text is { Length: <= LongestLine } text && !text.AsSpan().ContainsAny('\n', '\r'),
            SendSignal signal => signal.Name is { Length: > 0 and <= 16 },
            DropConnection drop => drop.Endpoint > 0,
            DelayConnection delay => delay.Endpoint > 0 && delay.Seconds is > 0 and <= LongestDelay,
            CloseInput or FailNextRequest or ChangeSeed => true,
            _ => false,
        };
        if (!isGood)
        {
            throw new RefusalException(refusals.BadCommand());
        }
    }
}
