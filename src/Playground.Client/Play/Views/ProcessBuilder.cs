using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>What is shown of other processes and of signals.</summary>
internal sealed class ProcessBuilder(LoopState state, int previousSequence)
{
    public static string Id(int process) => $"o{process}";

    public ProcessesView Build()
    {
        var all = state.Processes;
        // Those that run stay in sight, whatever has exited since.
        var shown = all.OrderBy(process => process.ExitCode is not null).ThenByDescending(process => process.ChangedAt)
            .Take(ProcessesView.MostProcesses).OrderBy(process => process.Number);
        return new ProcessesView(
            shown.Select(View).ToSeq(), Math.Max(0, all.Count - ProcessesView.MostProcesses),
            state.Signals.Skip(state.Signals.Count - ProcessesView.MostSignals).Select(View).ToSeq());
    }

    private ProcessView View(ProcessInfo process) =>
        new(Id(process.Number), process.Command, TaskChip.Of(state, process.Task), process.ExitCode);

    private SignalView View(SignalInfo signal) => new(
        $"s{signal.Sequence}", signal.Name, signal.Time,
        signal.Process == 0 ? null : state.Processes.FirstOrDefault(process => process.Number == signal.Process)?.Command ?? "",
        signal.Sequence > previousSequence);
}
