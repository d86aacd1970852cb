namespace Playground.Python.Vm.Inspection;

/// <summary>A frame of the program at rest.</summary>
/// <param name="Number">Its number in the trace; 0 if no event has spoken of it.</param>
/// <param name="Line">The line that it reached last, from 1.</param>
/// <param name="Coroutine">Number of its coroutine in the trace, or 0.</param>
public sealed record FrameView(int Number, string Function, string File, int Line, int Coroutine);

/// <summary>A value of the program at rest.</summary>
/// <param name="Name">Of the variable, attribute or key that holds it, or its index.</param>
/// <param name="Type">Name of its type.</param>
/// <param name="Text">Short, as in the trace.</param>
/// <param name="Children">How many things can be seen in it.</param>
/// <param name="SameAs">It is itself one of those that the path leads through: how long that one's path is. Null if not.</param>
public sealed record ValueView(string Name, string Type, string Text, int Children, int? SameAs);

/// <param name="Total">How many there are in all.</param>
public sealed record ValuesView(IReadOnlyList<ValueView> Values, int Total);

/// <summary>What a task waits for.</summary>
/// <param name="Frames">Its coroutines, outermost first.</param>
/// <param name="Awaited">What the innermost awaits, in words; null when the task is not waiting.</param>
public sealed record AwaitChainView(IReadOnlyList<FrameView> Frames, string? Awaited);

/// <summary>What an expression over a frame has come to.</summary>
/// <param name="IsTrue">As `if` would take it.</param>
/// <param name="Problem">Why it has no value; null when it has one.</param>
public sealed record ConditionView(bool IsTrue, string? Problem);
