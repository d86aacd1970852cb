using Playground.Contracts;
using Playground.Python.Vm.Inspection;
using Playground.Scheduler.Trace;
using Playground.Server.Sessions;

namespace Playground.Tests.Unit.Server;

/// <summary>An engine whose runs emit a line event a step: as many as the program's text says, or without end.</summary>
internal sealed class ScriptedEngine : IEngine
{
    public const string Endless = "endless";
    public const string Broken = "broken";

    public string Version => "scripted";

    /// <summary>A program of so many events.</summary>
    public static string Events(int count) => $"events {count}";

    public IRun Start(SessionRecord record, long seed, ITraceSink sink) => new Run(record.Files[0].Text, sink);

    private sealed class Run(string script, ITraceSink sink) : IRun
    {
        private readonly int _total = script.StartsWith("events ", StringComparison.Ordinal) ? int.Parse(script[7..]) : int.MaxValue;
        private int _emitted;

        public SyntaxProblem? Problem => null;

        public long Steps => _emitted;

        public bool AwaitsInput => false;

        public bool Continue(int fuel, int restAfter)
        {
            for (; fuel > 0 && _emitted < _total && _emitted < restAfter; fuel--)
            {
                _emitted++;
                sink.Emit(new TraceEvent(EventKind.LineReached, _emitted * 100L, 0, 0, 1, sink.Intern("main.py"), _emitted, sink.Intern($"text {_emitted % 10}")));
                if (script == Broken && _emitted == 10)
                {
                    throw new InvalidOperationException("scripted failure");
                }
            }

            return _emitted < _total;
        }

        public bool Apply(RunChange change) => false;

        public IReadOnlyList<FrameView> Stack() => [];

        public ValuesView? Frame(int number, IReadOnlyList<int> path, int start, int most) => null;

        public ValuesView? Context(int task, IReadOnlyList<int> path, int start, int most) => null;

        public AwaitChainView? AwaitChain(int task) => null;

        public ConditionView Evaluate(int frame, WatchExpression condition) => new(false, "scripted");
    }
}
