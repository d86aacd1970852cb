using Playground.Contracts;
using Playground.Python;
using Playground.Server.Hosting;
using SyntaxProblem = Playground.Contracts.SyntaxProblem;

namespace Playground.Server.Sessions;

/// <summary>Compiles files and says what is wrong with each, as a run of it would at its beginning. Runs nothing.</summary>
internal sealed class SourceCheck(PlaygroundSettings settings)
{
    public IReadOnlyList<SyntaxProblem> Find(IReadOnlyList<SourceFile> files) => [.. files.Select(Find).OfType<SyntaxProblem>()];

    private SyntaxProblem? Find(SourceFile file)
    {
        var options = new RunOptions([new PythonSource(file.Name, file.Text)], [], 0, settings.NanosecondsPerStep, settings.Limits);
        return new PythonRun(options, null, new Silence()).SyntaxError is { } error
            ? new(error.File, error.Line, error.Column, error.EndLine, error.EndColumn, error.Type, error.Message)
            : null;
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}
