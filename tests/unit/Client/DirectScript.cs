using Microsoft.AspNetCore.Components;
using Playground.Client.Services;

namespace Playground.Tests.Unit.Client;

/// <summary>The page's script without a browser: a frame is drawn as soon as it is asked for.</summary>
internal sealed class DirectScript : IStageScript
{
    private IStageOwner? _owner;

    public IStageOwner Owner => _owner ?? throw new InvalidOperationException("not attached");

    public string? Address => Owner.Address();

    public int Frames { get; private set; }

    public Task AttachAsync(ElementReference stage, IStageOwner owner)
    {
        _owner = owner;
        return Task.CompletedTask;
    }

    public void RequestFrame(TimeSpan motion)
    {
        Frames++;
        Owner.DrawFrame();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
