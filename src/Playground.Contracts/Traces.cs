namespace Playground.Contracts;

/// <summary>How far a reader is.</summary>
/// <param name="Revision">The <see cref="TraceBatch.Revision"/> of what it has; at first that of <see cref="SessionInfo"/>.</param>
/// <param name="AfterSequence">The last event that it has; 0 for none.</param>
public sealed record TracePosition(int Revision, int AfterSequence);

/// <summary>A stretch of the trace.</summary>
/// <param name="FirstSequence">
/// Sequence number of the first event in it. Less than the reader asked for when a command has changed the run: whatever the
/// reader has from this number on is to be thrown away (<c>TraceLog.Prefix</c>).
/// </param>
/// <param name="Count">How many events.</param>
/// <param name="Payload">The events, packed by TraceEncoder (docs/protocol.md): decodable without earlier batches except for strings.</param>
/// <param name="Ended">The run is over and this batch reaches its last event.</param>
/// <param name="Total">How many events the server has recorded so far.</param>
/// <param name="Revision">How many commands this trace is the consequence of.</param>
/// <param name="AwaitsInput">The program waits in input() after the last event recorded: only a command lets it go on.</param>
public sealed record TraceBatch(
    int FirstSequence, int Count, byte[] Payload, bool Ended, int Total, int Revision = 0, bool AwaitsInput = false);
