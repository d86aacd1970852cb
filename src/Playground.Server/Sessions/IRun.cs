using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>A program being run, a bit at a time.</summary>
internal interface IRun
{
    /// <summary>Set from the start when the program could not be compiled.</summary>
    SyntaxProblem? Problem { get; }

    /// <summary>Runs about this many VM steps; false once the program has ended.</summary>
    bool Continue(int fuel);
}

/// <summary>Starts runs. The sink gets everything the run reports.</summary>
internal interface IEngine
{
    string Version { get; }

    IRun Start(SessionRecord record, ITraceSink sink);
}
