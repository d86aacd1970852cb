using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Playground.Client;
using Playground.Client.Play.Views;
using Playground.Client.Services;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>Renders the client's components without a browser and without a server.</summary>
public abstract class ClientContext : BunitContext
{
    protected ClientContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddPlaygroundClient();
        Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        Services.Replace(ServiceDescriptor.Singleton<IStageScript>(Script));
    }

    internal ManualTime Time { get; } = new();

    internal DirectScript Script { get; } = new();

    internal IStringLocalizer<Texts> Texts => Services.GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>The state of the producer and the consumer after so many default steps.</summary>
    internal static LoopState After(int steps)
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var cursor = new TraceCursor(log);
        var stops = new TraceSteps(log);
        stops.Update();
        cursor.Seek(stops.PlaceOf(steps));
        return cursor.State;
    }

    internal StageViews Stage(LoopState state) => StageBuilder.Build(state, 0, Texts);

    internal IRenderedComponent<T> Draw<T, TView>(TView view) where T : Playground.Client.Play.StagePiece<TView> where TView : class, IEquatable<TView> =>
        Render<T>(parameters => parameters.Add(piece => piece.View, view));

    internal static IReadOnlyList<IElement> ById<T>(IRenderedComponent<T> drawn, string testId) where T : IComponent =>
        [.. drawn.FindAll($"[data-testid={testId}]")];

    internal static string[] TextsOf<T>(IRenderedComponent<T> drawn, string testId) where T : IComponent =>
        [.. ById(drawn, testId).Select(element => Words(element.TextContent))];

    internal static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
