using Playground.Contracts;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>The interpreter. What a program writes is in its trace, and goes nowhere else.</summary>
internal sealed class PythonEngine : IEngine
{
    public string Version { get; } = typeof(PythonRun).Assembly.GetName().Version!.ToString(3);

    public IRun Start(SessionRecord record, ITraceSink sink)
    {
        var files = record.Files.Select(file => new PythonSource(file.Name, file.Text)).ToArray();
        var options = new RunOptions(files, [], record.Seed, record.NanosecondsPerStep, record.Limits);
        return new Run(new PythonRun(options, sink, new Silence()));
    }

    private sealed class Run(PythonRun run) : IRun
    {
        public Contracts.SyntaxProblem? Problem { get; } = run.SyntaxError is { } error
            ? new(error.File, error.Line, error.Column, error.EndLine, error.EndColumn, error.Type, error.Message)
            : null;

        public bool Continue(int fuel) => run.Continue(fuel) == RunStatus.Running;
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}
