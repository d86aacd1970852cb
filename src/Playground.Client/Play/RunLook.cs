using Playground.Client.Play.Views;
using Playground.Contracts;

namespace Playground.Client.Play;

/// <summary>Asks the server what is in a frame or a context at a moment; null when there is nothing to be seen.</summary>
public delegate Task<Inspection?> LookInside(InspectTarget target, int number, IReadOnlyList<int> path, int start);

/// <summary>
/// Looks into the run where the reader is, for those few who want to: they are told when the moment changes, so that nobody else has to
/// be drawn anew for it.
/// </summary>
public sealed class RunLook(LookInside ask)
{
    public MomentView Moment { get; private set; } = MomentView.None;

    public event Action? MomentChanged;

    public Task<Inspection?> InsideAsync(InspectTarget target, int number, IReadOnlyList<int> path, int start) => ask(target, number, path, start);

    public void Become(MomentView moment)
    {
        if (moment == Moment)
            return;
        Moment = moment;
        MomentChanged?.Invoke();
    }
}
