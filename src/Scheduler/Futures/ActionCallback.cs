using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Futures;

/// <summary>A done callback that calls a C# delegate.</summary>
internal sealed class ActionCallback(Action<Future> action, string? label = null) : DoneCallback
{
    public Action<Future> Action => action;

    public override void Run()
    {
        try
        {
            action(Future!);
        }
        catch (Exception exception) when (Loop!.Handles(exception))
        {
            Loop!.ReportException(
                new ExceptionContext($"Exception in callback {Describe()}") { Exception = exception, Handle = this });
        }
    }

    public override string Describe() => label ?? action.Method.Name;
}
