using Playground.Python.Builtins;
using Playground.Python.Modules.Collections;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Queues;

namespace Playground.Python.Modules.Asyncio;

/// <summary>Storage that calls the program back: putting and getting are steps of a frame.</summary>
internal interface IStepStorage : IQueueStorage<Value>
{
    IEnumerable<Value> PutSteps(PyThread thread, Value item);

    /// <summary>Gives the item.</summary>
    IEnumerable<Value> GetSteps(PyThread thread);
}

/// <summary>
/// A queue's items in a container that is the program's, too: the queue's class has an <c>_init</c>, <c>_put</c> or <c>_get</c> of its own, or
/// somebody has looked at <c>_queue</c>. All goes through those methods.
/// </summary>
/// <param name="queue">The queue.</param>
/// <param name="container">The name of its attribute with the items.</param>
/// <param name="size">The method that says how many there are.</param>
internal sealed class ProgramStorage(PyHeapObject queue, PyStr container, PyStr size) : IStepStorage
{
    private static readonly PyStr PutName = Names.Intern("_put");
    private static readonly PyStr GetName = Names.Intern("_get");

    private int _told;

    /// <summary>As the container stands; of one of the program's making, as its size was told last.</summary>
    public int Count => HasOwnSize ? _told : LengthOf(Container) ?? _told;

    public Value Container => Attributes.GetOwn(queue, container);

    /// <summary>The container holds them; the queue holds that.</summary>
    public IEnumerable<Value> Items => [];

    private bool HasOwnSize => queue.Class.IsHeap && queue.Class.Lookup(size).Ref is PyFunction { Code.Source.IsHidden: false };

    public void Put(Value item) => throw new NotSupportedException("only in steps");

    public Value Get() => throw new NotSupportedException("only in steps");

    public IEnumerable<Value> PutSteps(PyThread thread, Value item)
    {
        yield return Attributes.CallMethod(thread, queue, PutName, item);
        yield return thread.Push(TellSteps(thread), queue);
        thread.Output = Value.None;
    }

    public IEnumerable<Value> GetSteps(PyThread thread)
    {
        yield return Attributes.CallMethod(thread, queue, GetName);
        var item = thread.Input;
        yield return thread.Push(TellSteps(thread), queue, item);
        thread.Output = item;
    }

    /// <summary>Throws everything away by the queue's own method, as <c>shutdown(immediate=True)</c> does.</summary>
    public IEnumerable<Value> DrainSteps(PyThread thread, Action dropped)
    {
        while (Count > 0)
        {
            yield return thread.Push(GetSteps(thread), queue);
            dropped();
        }

        thread.Output = Value.None;
    }

    private IEnumerable<Value> TellSteps(PyThread thread)
    {
        thread.Output = Value.None;
        if (!HasOwnSize && LengthOf(Container) is not null)
            yield break;
        yield return HasOwnSize ? Attributes.CallMethod(thread, queue, size) : Lengths.Of(thread, Container);
        _told = (int)Math.Clamp(thread.Input.Bits, 0, int.MaxValue);
    }

    private static int? LengthOf(Value container) => container.Ref switch
    {
        PyDeque deque => deque.Count,
        PyList list => list.Count,
        PySet set => set.Count,
        PyDict dict => dict.Count,
        _ => null,
    };
}

/// <summary><c>len()</c> of anything.</summary>
internal static class Lengths
{
    public static Value Of(PyThread thread, Value of) => of.Type.Length is { } length
        ? length(thread, of)
        : thread.Raise(Types.TypeError, $"object of type '{of.Type.Name}' has no len()");
}
