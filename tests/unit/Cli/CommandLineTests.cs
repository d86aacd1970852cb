using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Playground.Cli.Commands;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;

namespace Playground.Tests.Unit.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cli").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Say what to do.")]
    [InlineData("There is no command 'walk'.", "walk")]
    [InlineData("Say which file to run.", "run")]
    [InlineData("Say which file to run.", "run", "--", "main.py")]
    [InlineData("There is no option '--sed'.", "run", "--sed", "1", "main.py")]
    [InlineData("--seed needs a value.", "run", "main.py", "--seed")]
    [InlineData("--seed needs a whole number, not 'x'.", "run", "--seed", "x", "main.py")]
    [InlineData("--max-steps needs a whole number from 1, not '0'.", "run", "--max-steps", "0", "main.py")]
    [InlineData("--max-memory needs a whole number from 1, not '9e9'.", "trace", "--max-memory", "9e9", "main.py")]
    [InlineData("--max-output needs a whole number from 1, not 'x'.", "run", "--max-output", "x", "main.py")]
    [InlineData("There is no option '--max-fun'.", "run", "--max-fun", "1", "main.py")]
    [InlineData("There is no option '--json'.", "run", "--json", "main.py")]
    [InlineData("Say which file to read.", "check")]
    [InlineData("There is no option '--trace'.", "trace", "--trace", "x", "main.py")]
    [InlineData("Choose one of --json and --chrome.", "trace", "--json", "--chrome", "main.py")]
    [InlineData("'version' takes no arguments.", "version", "main.py")]
    [InlineData("Say which file to read.", "dis")]
    public void AWrongCommandLineIsOneSentenceAndExitCode2(string sentence, params string[] args)
    {
        var run = CliRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Matches($@"^{Regex.Escape(sentence)}\nusage: playground [^\n]+\n$", run.Errors);
    }

    [Fact]
    public void AMissingFileIsSaidAsPythonSaysIt()
    {
        var path = Path.Combine(_folder, "none.py");

        var run = CliRun.Of("run", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"playground: can't open file '{path}': No such file or directory\n", run.Errors);
    }

    [Fact]
    public void AFolderIsNoFile()
    {
        var run = CliRun.Of("run", Path.GetTempPath());

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(": Is a directory\n", run.Errors);
    }

    [Fact]
    public void BothStreamsComeOutAsWritten()
    {
        var run = CliRun.Of("run", Program("print('a\\r\\nb\\x00é𝄞', end='')\nprint('\\nlast')\nraise SystemExit('no')\n"));

        Assert.Equal(new CliRun(1, "a\r\nb\0é𝄞\nlast\n", "no\n"), run);
    }

    [Fact]
    public void WhatComesInOnStdinIsTheProgramsInput()
    {
        var program = Program("import sys\nprint(input('name? '))\nprint(sys.stdin.readline(), list(sys.stdin))\ntry:\n    input()\nexcept EOFError as error:\n    print(error)\n");

        Assert.Equal(new CliRun(0, "name? Zoë\n2\n ['3\\n', '\\n', '4\\n']\nEOF when reading a line\n", ""), CliRun.With("Zoë\n2\n3\n\n4\n", "run", program));
        Assert.Contains("text=\"Zoë\\n\"", CliRun.With("Zoë\n2\n", "trace", program).Output);
    }

    [Fact]
    public void TheProgramsExitCodeIsTheTools() => Assert.Equal(7, CliRun.Of("run", Program("raise SystemExit(7)\n")).ExitCode);

    [Fact]
    public void ATracebackShowsTheFullPathAsCPythonDoes()
    {
        var path = Program("raise ValueError('bad')\n");

        var run = CliRun.Of("run", path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"Traceback (most recent call last):\n  File \"{path}\", line 1, in <module>\n", run.Errors);
        Assert.EndsWith("\nValueError: bad\n", run.Errors);
    }

    [Fact]
    public void WhatFollowsTheDashesGoesToTheProgram()
    {
        var run = CliRun.Of("run", Program("import sys\nprint(sys.argv[1:])\n"), "--", "--seed", "x");

        Assert.Equal("['--seed', 'x']\n", run.Output);
    }

    [Fact]
    public void OtherFilesCanBeImported()
    {
        var helper = Program("def greet():\n    return 'hello'\n", "helper.py");

        Assert.Equal("hello\n", CliRun.Of("run", Program("import helper\nprint(helper.greet())\n"), helper).Output);
    }

    [Theory]
    [InlineData("while True: pass\n", "--max-steps", "1000")]
    [InlineData("x = []\nwhile True: x.append('text' * 1000)\n", "--max-memory", "1000000")]
    [InlineData("while True: pass\n")]
    [InlineData("while True: print('x' * 100)\n", "--max-output", "1000")]
    [InlineData("import time\nwhile True: time.sleep(1)\n", "--max-time", "100")]
    public void ALimitIsOneLineAndExitCode3(string program, params string[] options)
    {
        var run = CliRun.Of(["run", Program(program), .. options]);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("LimitExceeded: ", run.Errors);
        Assert.Equal(run.Errors.Length - 1, run.Errors.IndexOf('\n'));
    }

    [Fact]
    public void ATraceEndsAtItsLimitAndIsKept()
    {
        var run = CliRun.Of("trace", Program("while True: pass\n"));

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, run.ExitCode);
        Assert.InRange(lines.Length, 100_001, 100_010);
        Assert.Contains("limitReached", lines[^2]);
        Assert.Contains("100,000", lines[^2]);
    }

    [Fact]
    public void WithoutLimitsALongProgramComesToItsEnd()
    {
        var path = Program("i = 0\nwhile i < 30000:\n    i += 1\nprint(i)\n");

        Assert.Equal(3, CliRun.Of("run", "--max-steps", "20000", path).ExitCode);
        Assert.Equal("30000\n", CliRun.Of("run", "--no-limits", path).Output);
    }

    [Fact]
    public void ATraceCanBeKeptInAFile()
    {
        var program = Program("print('hello')\n");
        var file = Path.Combine(_folder, "trace.bin");

        Assert.Equal("hello\n", CliRun.Of("run", "--trace", file, program).Output);

        var log = new TraceLog();
        TraceDecoder.Decode(File.ReadAllBytes(file), log);
        Assert.Equal(CliRun.Of("trace", program).Output, TraceText.Of(log));
        Assert.Contains("outputWritten", TraceText.Of(log));
    }

    [Fact]
    public void EachLimitOfATraceCanBeChosen()
    {
        var tasks = Program("import asyncio\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(1) for _ in range(9)))\nasyncio.run(main())\n");

        Assert.Equal(3, CliRun.Of("trace", "--max-tasks", "5", tasks).ExitCode);
        Assert.Equal(3, CliRun.Of("trace", "--max-timers", "5", tasks).ExitCode);
        Assert.Equal(3, CliRun.Of("trace", "--max-events", "20", tasks).ExitCode);
        Assert.Equal(0, CliRun.Of("trace", "--max-tasks", "50", "--max-timers", "50", tasks).ExitCode);
    }

    [Fact]
    public void DisPrintsTheBytecodeAndRunsNothing()
    {
        var run = CliRun.Of("dis", Program("def double(n):\n    return n * 2\nprint(double(4))\n"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("<module>: ", run.Output);
        Assert.Contains("double: ", run.Output);
        Assert.Contains(" Mult ", run.Output);
        Assert.DoesNotContain("\n8\n", run.Output);
        Assert.Equal(1, CliRun.Of("dis", Program("x = = 1\n")).ExitCode);
    }

    [Fact]
    public void ACheckReportsEveryFileAndRunsNone()
    {
        var good = Program("print('ran')\n", "good.py");
        var bad = Program("x = = 1\n", "bad.py");
        var worse = Program("def f(:\n", "worse.py");

        Assert.Equal(new CliRun(0, "", ""), CliRun.Of("check", good));
        var run = CliRun.Of("check", bad, good, worse);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(2, run.Errors.Split("SyntaxError: ").Length - 1);
        Assert.Contains("bad.py", run.Errors);
        Assert.Contains("worse.py", run.Errors);
    }

    [Fact]
    public void HelpAndVersionAreNoErrors()
    {
        Assert.Equal("Loopscope 0.1.0 (Python 3.13)\n", CliRun.Of("version").Output);
        Assert.Contains("playground run", CliRun.Of("--help").Output);
    }

    [Fact]
    public void TheLimitsAreTheServers()
    {
        var shipped = PlaygroundSettings.Read(new ConfigurationBuilder().AddJsonFile(RepositoryRoot.File("src", "Playground.Server", "appsettings.json")).Build());

        Assert.Equal(ServerLimits.Limits, shipped.Limits);
        Assert.Equal(ServerLimits.NanosecondsPerStep, shipped.NanosecondsPerStep);
    }

    private string Program(string text, string name = "main.py")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
