namespace Playground.Contracts;

/// <summary>An entry of GET /api/examples, its texts in the reader's language.</summary>
/// <param name="Id">Its name in addresses, such as "countdown".</param>
/// <param name="Level">"beginner", "intermediate" or "advanced"; the page words it.</param>
/// <param name="Summary">Two or three sentences: what to watch for.</param>
public sealed record ExampleInfo(string Id, string Title, string Level, string Summary, IReadOnlyList<string> Topics);

/// <summary>GET /api/examples/{id}.</summary>
/// <param name="Moment">Where the example is worth opening at.</param>
/// <param name="Next">The one that comes after it in teaching order; null for the last.</param>
public sealed record ExampleDetail(ExampleInfo Info, IReadOnlyList<SourceFile> Files, ExampleMoment? Moment = null, ExampleLink? Next = null);

public sealed record ExampleLink(string Id, string Title);

/// <summary>A moment of a run that survives changes of the trace: the <paramref name="Hit"/>th time (from 1) that a line of the main file is reached.</summary>
public sealed record ExampleMoment(int Line, int Hit);
