using Playground.Client.Play.Views;
using Playground.Contracts;

namespace Playground.Client.Play;

// What the reader does to the run.
public sealed partial class PlayView
{
    private ActView? _act;
    private bool _isActing;
    private string _refusal = "";

    private void ToggleActing()
    {
        _isActing = !_isActing;
        _refusal = "";
        OnChanged();
    }

    private async Task ChangeAsync(RunChange change)
    {
        _refusal = "";
        _refusal = await _session.ChangeAsync(change) ?? "";
        OnChanged();
    }

    // The program waits at the end of what is known, wherever the reader looks.
    private async Task TypeLineAsync(string? line)
    {
        var refusal = await _session.ChangeAsync(line is null ? new CloseInput() : new TypeLine(line), _session.Log.Count);
        if (refusal is not null)
            (_isActing, _refusal) = (true, refusal);
        OnChanged();
    }

    private async Task UndoAsync()
    {
        var place = Place.At(_session.Log, _session.Cursor.Position);
        await StartAsync(null, place);
    }
}
