using Playground.Contracts;
using Playground.Python.Vm.Inspection;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>A program being run, a bit at a time. Between two calls it is at rest, and can be changed and looked into.</summary>
internal interface IRun
{
    /// <summary>Set from the start when the program could not be compiled.</summary>
    SyntaxProblem? Problem { get; }

    /// <summary>VM steps run so far.</summary>
    long Steps { get; }

    /// <summary>It waits for a line of input; until one is typed, it can't go on.</summary>
    bool AwaitsInput { get; }

    /// <summary>Runs about this many VM steps, but rests as soon as it can after an event; false once the program has ended.</summary>
    /// <param name="restAfter">Number of that event; <see cref="int.MaxValue"/> for none.</param>
    bool Continue(int fuel, int restAfter);

    /// <summary>Changes what the run will meet from here on. The seed is no such thing: it is given at the start.</summary>
    /// <returns>False when there is nothing to change it on, such as a connection that is not open.</returns>
    bool Apply(RunChange change);

    IReadOnlyList<FrameView> Stack();

    ValuesView? Frame(int number, IReadOnlyList<int> path, int start, int most);

    ValuesView? Context(int task, IReadOnlyList<int> path, int start, int most);

    AwaitChainView? AwaitChain(int task);

    ConditionView Evaluate(int frame, WatchExpression condition);
}

/// <summary>Starts runs. The sink gets everything the run reports.</summary>
internal interface IEngine
{
    /// <summary>Equal versions make equal traces of equal records.</summary>
    string Version { get; }

    /// <param name="seed">Instead of the record's, which a command may have changed.</param>
    IRun Start(SessionRecord record, long seed, ITraceSink sink);
}
