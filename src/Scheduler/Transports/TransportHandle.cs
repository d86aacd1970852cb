using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Transports;

/// <summary>A handle of a transport's (asyncio: "Transports"): running it makes calls on the protocol, which the driver of another language makes itself.</summary>
public sealed class TransportHandle : Handle
{
    private readonly Func<IEnumerable<ProtocolCall>> steps;
    private readonly string label;

    internal TransportHandle(Transport owner, string label, Func<IEnumerable<ProtocolCall>> steps)
    {
        (Owner, this.label, this.steps) = (owner, label, steps);
        Context = owner.Loop.CaptureContext?.Invoke();
    }

    /// <summary>Whose it is.</summary>
    public Transport Owner { get; }

    /// <summary>What the driver runs it in (<see cref="EventLoop.CaptureContext"/>).</summary>
    public object? Context { get; }

    /// <summary>The method of the protocol that is all it calls; null when there is more to it.</summary>
    public ProtocolMethod? Only { get; init; }

    /// <summary>The calls to make, in order.</summary>
    public IEnumerable<ProtocolCall> Begin() => steps();

    /// <inheritdoc/>
    public override void Run()
    {
        try
        {
            ProtocolCall.MakeAll(steps());
        }
        catch (Exception exception) when (Loop!.Handles(exception))
        {
            Loop!.ReportException(new ExceptionContext($"Exception in callback {label}") { Exception = exception, Handle = this });
        }
    }

    /// <inheritdoc/>
    public override string Describe() => label;
}
