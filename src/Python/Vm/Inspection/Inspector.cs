using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Vm.Inspection;

/// <summary>
/// Looks into a run that rests. Nothing here runs any of the program's code, charges steps or gives out numbers: a run that
/// has been looked at goes on as if nobody had.
/// </summary>
internal sealed class Inspector(Interpreter interpreter)
{
    /// <summary>The frames of the thread whose turn it is, innermost first.</summary>
    public IReadOnlyList<FrameView> Stack() => [.. Frames(interpreter.Running.Current).Select(View)];

    /// <summary>Null when there is no such frame now, or the path leads nowhere.</summary>
    public ValuesView? Variables(int frameNumber, IReadOnlyList<int> path, int start, int most)
    {
        return FindFrame(frameNumber) is { } frame ? Look(FrameScope.Variables(frame), path, start, most) : null;
    }

    /// <summary>Context variables of a task, or with 0 of the thread whose turn it is. Null when there is no such task now, or the path leads nowhere.</summary>
    public ValuesView? ContextVariables(int taskNumber, IReadOnlyList<int> path, int start, int most)
    {
        var context = taskNumber == 0 ? interpreter.Running.Context : (FindTask(taskNumber)?.Future.Tag as PyTask)?.Context;
        return context is null
            ? null
            : Look([.. context.Entries.Values.Select(entry => (entry.Variable.Name, entry.Value))], path, start, most);
    }

    private static ValuesView? Look(IReadOnlyList<(string Name, Value Value)> variables, IReadOnlyList<int> path, int start, int most)
    {
        if (path.Count == 0)
            return new ValuesView([.. variables.Skip(start).Take(most).Select(v => View(v.Name, v.Value, []))], variables.Count);
        if ((uint)path[0] >= (uint)variables.Count)
            return null;

        var through = new List<Value> { variables[path[0]].Value };
        foreach (var position in path.Skip(1))
        {
            if ((uint)position >= (uint)Children.Count(through[^1]))
                return null;
            through.Add(Children.Of(through[^1], position).First().Value);
        }

        return new ValuesView([.. Children.Of(through[^1], start).Take(most).Select(c => View(c.Name, c.Value, through))], Children.Count(through[^1]));
    }

    /// <summary>Null when there is no such task now.</summary>
    public AwaitChainView? AwaitChain(int taskNumber)
    {
        var task = FindTask(taskNumber);
        if (task?.Future.Tag is not PyTask { Coroutine: var coroutine })
            return null;
        if (coroutine.Ref is not PyGenerator root)
            return new AwaitChainView([], coroutine.Ref is IAwaitable native ? native.Describe().Words : null);
        var chain = Chain(root);
        var innermost = chain.Count > 0 ? chain[^1].Generator! : root;
        var waits = task.WaitsFor is not null || !innermost.Awaiting.IsUnbound;
        var words = waits ? interpreter.DescribeAwaited(innermost.Awaiting).Words : "";
        if (words.Length == 0)
            words = task.WaitsFor?.Describe() ?? "";
        return new AwaitChainView([.. chain.Select(View)], root.State == GeneratorState.Running || words.Length == 0 ? null : words);
    }

    /// <summary>Evaluates a condition in a frame.</summary>
    public ConditionView Evaluate(int frameNumber, WatchExpression condition) => FindFrame(frameNumber) is { } frame
        ? condition.Evaluate(frame)
        : new ConditionView(false, "the frame is gone");

    private Scheduler.Tasks.ITask? FindTask(int number) =>
        interpreter.Asyncio.Loops.SelectMany(loop => loop.Core.AllTasks).FirstOrDefault(task => task.Number == number);

    private PyFrame? FindFrame(int number)
    {
        if (number <= 0)
            return null;
        var running = Frames(interpreter.Running.Current).Concat(Frames(interpreter.MainThread.Current));
        var suspended = interpreter.Asyncio.Loops
            .SelectMany(loop => loop.Core.AllTasks)
            .Select(task => (task.Future.Tag as PyTask)?.Coroutine.Ref)
            .OfType<PyGenerator>()
            .SelectMany(Chain);
        return running.Concat(suspended).FirstOrDefault(frame => frame.Number == number);
    }

    /// <summary>The program's frames of a task's coroutine and those it awaits, outermost first.</summary>
    private List<PyFrame> Chain(PyGenerator root)
    {
        var chain = new List<PyFrame>();
        var from = root.State switch
        {
            GeneratorState.Running => interpreter.Running.Current,
            GeneratorState.Suspended => root.Innermost ?? root.Frame,
            GeneratorState.Created => root.Frame,
            _ => null,
        };
        for (var frame = from; frame is not null; frame = frame.Back)
        {
            if (frame is not PyFrame { Generator: { } member } python)
                continue;
            if (!python.Code.Source.IsHidden)
                chain.Add(python);
            if (ReferenceEquals(member, root))
                break;
        }

        chain.Reverse();
        return chain;
    }

    private static IEnumerable<PyFrame> Frames(Frame? top)
    {
        for (var frame = top; frame is not null; frame = frame.Back)
        {
            if (frame is PyFrame { Code.Source.IsHidden: false } python)
                yield return python;
        }
    }

    private static FrameView View(PyFrame frame) => new(
        frame.Number,
        frame.Code.QualName,
        frame.Code.Source.FileName,
        frame.LastLine != 0 ? frame.LastLine : frame.Code.DefinitionLine,
        frame.Generator?.Number ?? 0);

    private static ValueView View(string name, Value value, List<Value> through)
    {
        var same = value.Ref is PyHeapObject ? through.FindIndex(ancestor => ReferenceEquals(ancestor.Ref, value.Ref)) : -1;
        return new ValueView(name, value.Type.ShortName, ShortRepr.Of(value), Children.Count(value), same < 0 ? null : same + 1);
    }
}
