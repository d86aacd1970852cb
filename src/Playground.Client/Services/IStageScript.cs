using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Playground.Client.Services;

/// <summary>What the page's script asks of the play page.</summary>
public interface IStageOwner
{
    /// <summary>Draw what has changed, now: it is time for the next frame.</summary>
    void DrawFrame();

    /// <summary>The address of this very moment, for the address bar; null while there is none. Asked once the reader has stayed a moment.</summary>
    string? Address();

    /// <summary>A key was pressed outside of any text.</summary>
    void Press(string key);

    /// <summary>The timeline was pressed at a share of its width, 0 to 1.</summary>
    void Scrub(double share);

    /// <summary>What is under the pointer on the timeline: at a share of its width, in a lane counted from 0. Empty for nothing.</summary>
    string Hint(double share, int row);

    /// <summary>Zoom the timeline in or out around a share of its width.</summary>
    void Zoom(double share, bool isIn);

    /// <summary>Show the part of the timeline around a place of the whole run, 0 to 1.</summary>
    void ShowPart(double place);

    /// <summary>A line's number in the listing was pressed.</summary>
    void PressLine(int line);
}

/// <summary>Frames, motion, keys and the address bar: js/stage.js.</summary>
public interface IStageScript : IAsyncDisposable
{
    Task AttachAsync(ElementReference stage, IStageOwner owner);

    /// <summary>Asks for one call of <see cref="IStageOwner.DrawFrame"/> in the next animation frame, however often it is asked.</summary>
    /// <param name="motion">How long things take to travel.</param>
    void RequestFrame(TimeSpan motion);
}

internal sealed class StageScript(IJSRuntime js) : IStageScript
{
    private IJSObjectReference? _module;
    private IJSInProcessObjectReference? _stage;
    private DotNetObjectReference<Calls>? _calls;

    public async Task AttachAsync(ElementReference stage, IStageOwner owner)
    {
        _module = await js.InvokeAsync<IJSObjectReference>("import", "./js/stage.js");
        _calls = DotNetObjectReference.Create(new Calls(owner));
        _stage = await _module.InvokeAsync<IJSInProcessObjectReference>("attach", stage, _calls);
    }

    public void RequestFrame(TimeSpan motion) => _stage?.InvokeVoid("requestFrame", motion.TotalMilliseconds);

    public async ValueTask DisposeAsync()
    {
        if (_stage is not null)
        {
            _stage.InvokeVoid("detach");
            await _stage.DisposeAsync();
        }
        if (_module is not null)
            await _module.DisposeAsync();
        _calls?.Dispose();
    }

    private sealed class Calls(IStageOwner owner)
    {
        [JSInvokable]
        public void DrawFrame() => owner.DrawFrame();

        [JSInvokable]
        public string? Address() => owner.Address();

        [JSInvokable]
        public void Press(string key) => owner.Press(key);

        [JSInvokable]
        public void Scrub(double share) => owner.Scrub(share);

        [JSInvokable]
        public string Hint(double share, int row) => owner.Hint(share, row);

        [JSInvokable]
        public void Zoom(double share, bool isIn) => owner.Zoom(share, isIn);

        [JSInvokable]
        public void ShowPart(double place) => owner.ShowPart(place);

        [JSInvokable]
        public void PressLine(int line) => owner.PressLine(line);
    }
}
