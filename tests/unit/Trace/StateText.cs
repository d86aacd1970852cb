using System.Collections;
using System.Reflection;
using System.Text;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

/// <summary>Everything that a state shows, as text: two states with the same text are the same to every reader.</summary>
internal static class StateText
{
    private static readonly PropertyInfo[] Properties =
        [.. typeof(LoopState).GetProperties().Where(property => property.Name != nameof(LoopState.CurrentFrame))];

    public static string Of(LoopState state) => Of(state, Properties);

    public static string Of(StatePart part) => Show(part);

    /// <summary>The same without the mere position in the trace.</summary>
    public static string Drawn(LoopState state) => Of(state, Properties.Where(property => property.Name != nameof(LoopState.Sequence)));

    private static string Of(LoopState state, IEnumerable<PropertyInfo> properties)
    {
        var text = new StringBuilder();
        foreach (var property in properties) text.Append(property.Name).Append(": ").AppendLine(Show(property.GetValue(state)));
        foreach (var place in state.Parked()) text.AppendLine(place.ToString());
        foreach (var task in state.Tasks)
        {
            text.Append(task.ShortName).Append(" awaits ").AppendLine(Show(state.AwaitChain(task.Number)));
            text.Append(task.ShortName).Append(" has frames ").AppendLine(string.Join(", ", state.FramesOf(task.Number).Select(frame => frame.Number)));
        }
        return text.ToString();
    }

    private static string Show(object? value) => value switch
    {
        null => "none",
        string text => text,
        FrameInfo frame => $"frame {frame.Number} {frame.Name} in {frame.File}:{frame.Line} (def {frame.DefinitionLine}) caller {frame.Caller} " +
            $"task {frame.Task} coroutine {frame.Coroutine} exception {frame.Exception} changed {frame.ChangedAt} " +
            string.Join(", ", frame.Locals.ToArray().Select(local => local.ToString())),
        IEnumerable items => $"[{string.Join("; ", items.Cast<object>().Select(Show))}]",
        _ when value.GetType().IsClass && value.GetType().Namespace == typeof(LoopState).Namespace =>
            string.Join(", ", value.GetType().GetProperties().Select(property => $"{property.Name}={Show(property.GetValue(value))}")),
        _ => value.ToString()!,
    };
}
