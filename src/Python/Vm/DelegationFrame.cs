using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>`yield from` (or await's) delegation to an iterator that is no generator (PEP 380).</summary>
internal sealed class DelegationFrame(Value iterator) : NativeFrame, IReferences
{
    void IReferences.Visit(Reachability reachability) => reachability.Reference(iterator);

    private bool _asked;

    internal override Value Resume(PyThread thread, Value input)
    {
        if (_asked)
        {
            // The iterator's item: it goes to whoever drives the chain.
            _asked = false;
            if (input.IsUnbound)
                return thread.EndedBy is { } end ? ResultOf(end) : Value.None;
            var item = thread.Suspend(input, iterator);
            return thread.HandOver(item);
        }

        _asked = true;
        thread.EndedBy = null;
        var result = input.IsUnbound || input.IsNone
            ? iterator.Type.Next is { } next ? next(thread, iterator) : thread.Raise(Types.TypeError, $"'{iterator.Type.Name}' object is not an iterator")
            : Attributes.CallMethod(thread, iterator, Names.Send, input);
        if (result.IsError)
            return OnError(thread, thread.TakePending(), own: true);
        return result.IsPushed ? result : Resume(thread, result);
    }

    internal override Value OnError(PyThread thread, PyException error) => OnError(thread, error, own: false);

    private Value OnError(PyThread thread, PyException error, bool own)
    {
        if (_asked)
        {
            // The iterator is exhausted: its StopIteration carries the result.
            if (error.Is(Types.StopIteration))
                return ResultOf(error);
            return own ? thread.Raise(error) : Value.Error;
        }

        // Thrown into the chain while suspended here: the iterator is asked first.
        var method = iterator.Type.Lookup(error.Is(Types.GeneratorExit) ? Names.Close : Names.Throw);
        if (method.IsUnbound)
            return Value.Error;
        thread.TakePending();
        if (error.Is(Types.GeneratorExit))
            return thread.Push(CloseSteps(thread, method, error));
        _asked = true;
        var result = thread.CallSpecialFunction(method, iterator, [error]);
        // Raised in a generator that was entered for it: it has to be unwound from there.
        if (result.IsError && !ReferenceEquals(thread.Current, this))
            return thread.Push(RaiseSteps(thread, thread.TakePending()));
        if (result.IsError)
            return OnError(thread, thread.TakePending(), own: true);
        return result.IsPushed ? result : Resume(thread, result);
    }

    private static Value ResultOf(PyException end) =>
        end.Fields?.Get(Names.Value) is { IsUnbound: false } value ? value : end.Args.Count > 0 ? end.Args[0] : Value.None;

    private static IEnumerable<Value> RaiseSteps(PyThread thread, PyException error)
    {
        yield return thread.RaiseAgain(error);
    }

    private IEnumerable<Value> CloseSteps(PyThread thread, Value method, PyException error)
    {
        yield return thread.CallSpecialFunction(method, iterator, []);
        _asked = true;
        yield return thread.Raise(error);
    }
}
