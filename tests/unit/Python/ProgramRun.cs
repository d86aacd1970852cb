using System.Text;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Python;

/// <summary>A program run to its end, in slices, with everything that it left.</summary>
internal sealed class ProgramRun : IOutput
{
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();

    private ProgramRun()
    {
    }

    public string Stdout => _stdout.ToString();
    public string Stderr => _stderr.ToString();
    public int ExitCode { get; private set; }
    public string? LimitMessage { get; private set; }
    public long Steps { get; private set; }
    public long Bytes { get; private set; }
    public int Pauses { get; private set; }
    public long VirtualTime { get; private set; }
    public SyntaxProblem? SyntaxError { get; private set; }
    public TraceLog? Trace { get; private set; }

    /// <summary>The trace as it goes over the wire.</summary>
    public byte[] EncodedTrace
    {
        get
        {
            var sent = 0;
            return TraceEncoder.Encode(Trace!, 1, Trace!.Count, ref sent);
        }
    }

    public static ProgramRun Of(string source, bool traced = false, long slice = 10_000, RunLimits? limits = null, string name = "main.py", string input = "")
    {
        var run = new ProgramRun { Trace = traced ? new TraceLog() : null };
        var options = new RunOptions([new PythonSource(name, source)], [], 0, 100, limits ?? new RunLimits(10_000_000, 256 << 20, 3_600_000_000_000, 1_000_000, 1 << 20)) { WaitsForInput = input.Length > 0 };
        var program = new PythonRun(options, run.Trace, run);
        foreach (var line in input.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            program.TypeLine(line);
        program.CloseInput();
        while (program.Continue(slice) == RunStatus.Running)
            run.Pauses++;

        run.ExitCode = program.ExitCode;
        run.LimitMessage = program.LimitMessage;
        run.Steps = program.Steps;
        run.Bytes = program.BytesReserved;
        run.VirtualTime = program.VirtualTime;
        run.SyntaxError = program.SyntaxError;
        return run;
    }

    void IOutput.Write(int stream, string text) => (stream == 1 ? _stdout : _stderr).Append(text);
}
