using System.Text.Json.Serialization;

namespace Playground.Contracts;

/// <summary>Where a run should stop.</summary>
/// <param name="Revision">The revision that the viewer sees.</param>
/// <param name="AfterSequence">Looks at the events after this one.</param>
/// <param name="Breakpoints">1 to 32 of them; the one that is met first counts.</param>
public sealed record RunToRequest(int Revision, int AfterSequence, IReadOnlyList<Breakpoint> Breakpoints);

/// <summary>They change nothing in the run, so the page keeps them, and a new connection knows them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "at")]
[JsonDerivedType(typeof(LineBreakpoint), "line")]
[JsonDerivedType(typeof(TaskResumes), "taskResumes")]
[JsonDerivedType(typeof(SomethingPrinted), "printed")]
public abstract record Breakpoint;

/// <summary>A line is reached; "run to here" is one of these too.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Condition">
/// A Python expression over what can be seen in that frame: names, attributes, subscripts, arithmetic, comparisons, and/or/not, len().
/// It calls nothing of the program, so looking changes nothing. Null for always.
/// </param>
public sealed record LineBreakpoint(string File, int Line, string? Condition = null) : Breakpoint;

/// <param name="Task">Number of the task in the trace.</param>
public sealed record TaskResumes(int Task) : Breakpoint;

/// <param name="Containing">Only output with this text in it; null for any.</param>
public sealed record SomethingPrinted(string? Containing = null) : Breakpoint;

[JsonConverter(typeof(JsonStringEnumConverter<RunToOutcome>))]
public enum RunToOutcome
{
    /// <summary>A breakpoint is met at <see cref="RunToResult.Sequence"/>.</summary>
    Met,

    /// <summary>Nothing up to <see cref="RunToResult.Sequence"/>: ask again from there.</summary>
    NotYet,

    /// <summary>The run ended at <see cref="RunToResult.Sequence"/>.</summary>
    Ended,

    /// <summary>The program waits for input after <see cref="RunToResult.Sequence"/>.</summary>
    AwaitsInput,
}

/// <param name="Breakpoint">Index of the one that is met, -1 for none.</param>
/// <param name="Problem">Why its condition could not be evaluated; it then counts as met, so that one sees it.</param>
public sealed record RunToResult(RunToOutcome Outcome, int Sequence, int Breakpoint = -1, string? Problem = null);
