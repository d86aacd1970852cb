using System.Text;
using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>Where stdout and stderr of a run end: the host's output, the trace, and the limit.</summary>
internal sealed class OutputStreams(Interpreter interpreter, IOutput output)
{
    private long _bytes;

    /// <param name="stream">1 stdout, 2 stderr.</param>
    public void Write(int stream, string text)
    {
        if (text.Length == 0)
            return;
        _bytes += Encoding.UTF8.GetByteCount(text);
        if (_bytes > interpreter.Options.Limits.MaxOutputBytes)
            throw new LimitExceeded($"output: the program wrote more than {interpreter.Options.Limits.MaxOutputBytes / 1024:N0} KiB");
        output.Write(stream, text);
        interpreter.SyncClock();
        if (interpreter.Tracer.IsOn)
            interpreter.Tracer.Emit(EventKind.OutputWritten, number: stream, text: text);
    }
}
