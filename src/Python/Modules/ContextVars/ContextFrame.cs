using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>Context.run(): stands under the call, and puts the context before back when that has ended, either way.</summary>
internal sealed class ContextFrame(PyContext context, Value callable, Value[] args, PyStr[] names) : NativeFrame, IReferences
{
    private PyContext? _before;

    /// <summary>Calls inside of a context that is not entered yet.</summary>
    public static Value Run(PyThread thread, PyContext context, Value callable, Value[] args, PyStr[] names) =>
        thread.Push(new ContextFrame(context, callable, args, names));

    internal override Value Resume(PyThread thread, Value input)
    {
        if (_before is not null)
        {
            Leave(thread);
            return input;
        }

        if (context.IsEntered)
            return thread.Raise(ContextErrors.AlreadyEntered(thread, context));
        _before = thread.Context;
        context.IsEntered = true;
        thread.Context = context;
        var result = thread.Call(callable, args, names);
        if (!result.IsPushed)
            Leave(thread);
        return result;
    }

    internal override Value OnError(PyThread thread, PyException error)
    {
        if (_before is not null)
            Leave(thread);
        return Value.Error;
    }

    private void Leave(PyThread thread)
    {
        context.IsEntered = false;
        thread.Context = _before!;
        _before = null;
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(context);
        reachability.Reference(_before);
        reachability.Reference(callable);
        foreach (var arg in args)
            reachability.Reference(arg);
    }
}
