using Playground.Contracts;
using Playground.Python;

namespace Playground.Server.Sessions;

/// <summary>
/// Everything a run is a function of: the same record gives the same trace, byte for byte, on every server of the same
/// engine version. What changes a run while it goes on belongs in here too, stamped with the step at which it came.
/// </summary>
/// <param name="EngineVersion">Version of the interpreter that made the trace.</param>
/// <param name="Title">What the page calls the program.</param>
/// <param name="Files">The first is the main one.</param>
internal sealed record SessionRecord(
    string EngineVersion,
    string Title,
    IReadOnlyList<SourceFile> Files,
    long Seed,
    long NanosecondsPerStep,
    RunLimits Limits);
