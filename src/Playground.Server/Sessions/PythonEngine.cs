using Playground.Contracts;
using Playground.Python;
using Playground.Python.Vm.Inspection;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World.Signals;

namespace Playground.Server.Sessions;

/// <summary>The interpreter. What a program writes is in its trace, and goes nowhere else.</summary>
internal sealed class PythonEngine : IEngine
{
    /// <summary>Of the very build: builds are deterministic, so the same source has the same.</summary>
    public string Version { get; } =
        $"{typeof(PythonRun).Assembly.GetName().Version!.ToString(3)}-{Fingerprint(typeof(PythonRun))}{Fingerprint(typeof(TraceLog))}";

    public IRun Start(SessionRecord record, long seed, ITraceSink sink)
    {
        var files = record.Files.Select(file => new PythonSource(file.Name, file.Text)).ToArray();
        var options = new RunOptions(files, [], seed, record.NanosecondsPerStep, record.Limits) { WaitsForInput = true };
        return new Run(new PythonRun(options, sink, new Silence()));
    }

    private static string Fingerprint(Type type) => type.Module.ModuleVersionId.ToString("N")[..8];

    private sealed class Run(PythonRun run) : IRun
    {
        public Contracts.SyntaxProblem? Problem { get; } = run.SyntaxError is { } error
            ? new(error.File, error.Line, error.Column, error.EndLine, error.EndColumn, error.Type, error.Message)
            : null;

        public long Steps => run.Steps;

        public bool AwaitsInput => run.AwaitsInput;

        public bool Continue(int fuel, int restAfter) => run.ContinueTo(restAfter, fuel) == RunStatus.Running;

        public bool Apply(RunChange change)
        {
            switch (change)
            {
                case TypeLine line:
                    run.TypeLine(line.Text);
                    return true;
                case CloseInput:
                    run.CloseInput();
                    return true;
                case SendSignal signal when SignalTable.Named.FirstOrDefault(known => known.Name == signal.Name) is { Number: > 0 } known:
                    run.SendSignal(known.Number);
                    return true;
                case DropConnection drop:
                    return run.DropConnection(drop.Endpoint);
                case DelayConnection delay:
                    return run.DelayConnection(delay.Endpoint, (long)(delay.Seconds * 1e9));
                case FailNextRequest:
                    run.FailNextRequest();
                    return true;
                default:
                    return false;
            }
        }

        public IReadOnlyList<FrameView> Stack() => run.InspectStack();

        public ValuesView? Frame(int number, IReadOnlyList<int> path, int start, int most) => run.InspectFrame(number, path, start, most);

        public ValuesView? Context(int task, IReadOnlyList<int> path, int start, int most) => run.InspectContext(task, path, start, most);

        public AwaitChainView? AwaitChain(int task) => run.InspectAwaitChain(task);

        public ConditionView Evaluate(int frame, WatchExpression condition) => run.Evaluate(frame, condition);
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}
