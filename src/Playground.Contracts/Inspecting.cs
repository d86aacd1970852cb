using System.Text.Json.Serialization;

namespace Playground.Contracts;

[JsonConverter(typeof(JsonStringEnumConverter<InspectTarget>))]
public enum InspectTarget
{
    /// <summary>The frames that are running at that moment, innermost first. Number is not used.</summary>
    Stack,

    /// <summary>Variables of the frame with this number in the trace, running or suspended.</summary>
    Frame,

    /// <summary>What the task with this number waits for: its coroutines outermost first, then what the innermost awaits.</summary>
    AwaitChain,

    /// <summary>Context variables (contextvars) of the task with this number, or of the code outside of any task with 0; Path goes down as in a frame.</summary>
    Context,
}

/// <summary>What to look at, at the moment just after an event.</summary>
/// <param name="Revision">The revision that the viewer sees.</param>
/// <param name="AtSequence">The event.</param>
/// <param name="Number">Number of the frame or task in the trace.</param>
/// <param name="Path">
/// Of a frame or context: where to go down from its variables, by position: [] shows the variables, [2] what the third of them holds,
/// [2, 0] what the first thing in that holds. Null is [].
/// </param>
/// <param name="Start">The first position to show; an answer has at most 100.</param>
public sealed record InspectRequest(
    int Revision, int AtSequence, InspectTarget Target, int Number = 0, IReadOnlyList<int>? Path = null, int Start = 0);

/// <param name="Frames">Of a stack or an await chain.</param>
/// <param name="Values">Of a frame or a context, or of a value in it.</param>
/// <param name="Total">How many values there are in all.</param>
/// <param name="Awaited">Of an await chain: what the innermost coroutine waits for, in words; null when the task is not waiting.</param>
public sealed record Inspection(
    int Sequence, IReadOnlyList<InspectedFrame> Frames, IReadOnlyList<InspectedValue> Values, int Total, string? Awaited = null);

/// <param name="Number">Its number in the trace; 0 if no event has spoken of it.</param>
/// <param name="Coroutine">Number of its coroutine in the trace, or 0.</param>
public sealed record InspectedFrame(int Number, string Function, string File, int Line, int Coroutine);

/// <param name="Name">Of a variable, attribute or key, or the index in a sequence.</param>
/// <param name="Type">Name of its type.</param>
/// <param name="Text">Short, as in the trace.</param>
/// <param name="Children">How many things can be seen in it.</param>
/// <param name="SameAs">
/// It is itself one of those that the path goes through: the length of that one's path. Null for none; don't go down.
/// </param>
public sealed record InspectedValue(string Name, string Type, string Text, int Children, int? SameAs = null);
