namespace Playground.Scheduler.Loop;

/// <summary>A handle that calls a C# delegate.</summary>
internal class ActionHandle(Action action) : Handle
{
    private Action? action = action;

    public override void Run() => Callbacks.Run(this, action);

    public override string Describe() => Callbacks.Describe(action);

    protected override void OnCancelled() => action = null;
}

/// <summary>A handle that the trace knows by another name than the delegate's.</summary>
internal sealed class LabelledHandle(Action action, string label) : ActionHandle(action)
{
    public override string Describe() => label;
}

/// <summary>A timer that calls a C# delegate.</summary>
internal sealed class ActionTimerHandle(Action action, string? label) : TimerHandle
{
    private Action? action = action;

    public override void Run() => Callbacks.Run(this, action);

    public override string Describe() => label ?? Callbacks.Describe(action);

    protected override void OnCancelled() => action = null;
}

/// <summary>
/// The delegate that a loop calls just now, where it was scheduled without a handle: one object for all of a loop's. What somebody may keep is
/// <see cref="EventLoop.CurrentHandle"/>.
/// </summary>
internal sealed class CurrentCall : Handle
{
    private Action? action;

    public CurrentCall(EventLoop loop) => Loop = loop;

    public CurrentCall Of(Action next)
    {
        action = next;
        return this;
    }

    public override void Run()
    {
        try
        {
            action!();
        }
        catch (Exception exception) when (Loop!.Handles(exception))
        {
            Callbacks.Report(Loop!.CurrentHandle!, exception);
        }
    }

    public override string Describe() => Callbacks.Describe(action);
}

internal static class Callbacks
{
    public static void Run(Handle handle, Action? action)
    {
        try
        {
            action?.Invoke();
        }
        catch (Exception exception) when (handle.Loop!.Handles(exception))
        {
            Report(handle, exception);
        }
    }

    public static void Report(Handle handle, Exception exception) => handle.Loop!.ReportException(
        new ExceptionContext($"Exception in callback {handle.Describe()}") { Exception = exception, Handle = handle });

    public static string Describe(Action? action) => action?.Method.Name ?? "callback";
}
