using Microsoft.AspNetCore.Components;

namespace Playground.Client.Play;

/// <summary>A part of the stage. It draws itself again only when what it shows has changed.</summary>
/// <typeparam name="TView">What it shows, compared by value.</typeparam>
public abstract class StagePiece<TView> : ComponentBase where TView : class, IEquatable<TView>
{
    private TView? _drawn;

    [Parameter, EditorRequired]
    public required TView View { get; set; }

    protected override bool ShouldRender()
    {
        if (View.Equals(_drawn))
            return false;
        _drawn = View;
        return true;
    }

    /// <summary>For what a piece keeps to itself: draws it though the view is the same.</summary>
    protected void Redraw()
    {
        _drawn = null;
        StateHasChanged();
    }

    // Nobody asks whether to draw for the first time.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _drawn ??= View;
    }
}
