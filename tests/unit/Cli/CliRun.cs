using System.Text;
using Playground.Cli;

namespace Playground.Tests.Unit.Cli;

/// <summary>What a call of the command-line tool gave.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    public static CliRun Of(params string[] args) => With("", args);

    public static CliRun With(string stdin, params string[] args)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(stdin));
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var exitCode = CommandLine.Run(args, input, output, errors);
        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(errors.ToArray()));
    }
}
