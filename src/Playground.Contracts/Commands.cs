using System.Text.Json.Serialization;

namespace Playground.Contracts;

/// <summary>Changes the run from a moment of its trace on.</summary>
/// <param name="Id">Chosen by the client, at most 64 characters, such as a GUID. The same id again changes nothing and gets the same receipt.</param>
/// <param name="Revision">The revision that the viewer sees; refused when it is not the newest (read on, then ask again).</param>
/// <param name="AtSequence">
/// The last event that stays as it is: the change takes effect at the next moment at which the program can be interrupted.
/// 0 is before the beginning.
/// </param>
public sealed record SessionCommand(string Id, int Revision, int AtSequence, RunChange Change);

/// <summary>What can be done to a run from outside.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "verb")]
[JsonDerivedType(typeof(TypeLine), "type")]
[JsonDerivedType(typeof(CloseInput), "closeInput")]
[JsonDerivedType(typeof(SendSignal), "signal")]
[JsonDerivedType(typeof(DropConnection), "drop")]
[JsonDerivedType(typeof(DelayConnection), "delay")]
[JsonDerivedType(typeof(FailNextRequest), "failRequest")]
[JsonDerivedType(typeof(ChangeSeed), "seed")]
public abstract record RunChange;

/// <summary>A line on stdin, for input() and sys.stdin.</summary>
/// <param name="Text">Without its line end.</param>
public sealed record TypeLine(string Text) : RunChange;

/// <summary>The end of stdin (Ctrl+D): input() raises EOFError once the lines typed before are read.</summary>
public sealed record CloseInput : RunChange;

/// <param name="Name">Such as "SIGINT".</param>
public sealed record SendSignal(string Name) : RunChange;

/// <param name="Endpoint">Number of the socket, transport or stream in the trace.</param>
public sealed record DropConnection(int Endpoint) : RunChange;

/// <summary>What is in flight to an endpoint, and what is sent to it from now on, comes later.</summary>
/// <param name="Endpoint">Number of the socket, transport or stream in the trace.</param>
/// <param name="Seconds">By how much; more than 0.</param>
public sealed record DelayConnection(int Endpoint, double Seconds) : RunChange;

/// <summary>The next request to a named host is answered by a connection reset.</summary>
public sealed record FailNextRequest : RunChange;

/// <summary>Another turn of all dice, from the beginning; <see cref="SessionCommand.AtSequence"/> is taken as 0.</summary>
public sealed record ChangeSeed(long Seed) : RunChange;

/// <summary>The command is kept, and the run goes on anew from its moment.</summary>
/// <param name="Revision">The run's new revision: go on reading with it.</param>
/// <param name="Sequence">The last event that stays as it was; throw away what comes after it.</param>
/// <param name="Step">The step of the interpreter at which the change takes effect.</param>
public sealed record CommandReceipt(string Id, int Revision, int Sequence, long Step);

/// <summary>A command that is in effect.</summary>
/// <param name="Sequence">The last event before it.</param>
/// <param name="Step">The step of the interpreter at which it takes effect.</param>
public sealed record AppliedCommand(string Id, int Sequence, long Step, RunChange Change);
