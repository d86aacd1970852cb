using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Itertools;

/// <summary>One of the iterators that tee() gives: they share a chain of the items that not all of them have seen.</summary>
internal sealed class Tee(PyType type, Tee.Source source, Tee.Link at) : StepwiseTool(type), IWeakReferenceable
{
    private Link _at = at;

    /// <summary>Where the items come from, for all iterators of one tee().</summary>
    internal sealed class Source(Value iterator)
    {
        public Value Iterator { get; } = iterator;
        public bool IsRunning { get; set; }
    }

    /// <summary>An item and what comes behind; without a next link, it is still to be taken from the source.</summary>
    internal sealed class Link
    {
        public Value Item { get; set; } = Value.Unbound;
        public Link? Next { get; set; }
    }

    public Tee Copy() => new(Class, source, _at);

    private protected override void VisitReferences(Reachability reachability)
    {
        reachability.Reference(source.Iterator);
        for (var link = _at; link is not null; link = link.Next)
        {
            if (!link.Item.IsUnbound)
                reachability.Reference(link.Item);
        }
    }

    private protected override IEnumerable<Value> Steps(PyThread thread)
    {
        if (_at.Next is null)
        {
            if (source.IsRunning)
                yield return thread.Raise(Types.RuntimeError, "cannot re-enter the tee iterator");
            source.IsRunning = true;
            yield return Operators.Next(thread.Try(), source.Iterator);
            source.IsRunning = false;
            if (thread.Caught is { } error)
                yield return thread.Raise(error);
            if (thread.Input.IsUnbound)
            {
                thread.Output = Value.Unbound;
                yield break;
            }

            thread.Interpreter.Meter.Reserve(48);
            _at.Item = thread.Input;
            _at.Next = new Link();
        }

        thread.Output = _at.Item;
        _at = _at.Next;
    }
}
