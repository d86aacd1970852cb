using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// close(), and throw() of a GeneratorExit: what the generator delegates to is closed first, then the exception is
/// raised in the generator itself, where it delegated (PEP 380).
/// </summary>
/// <param name="generator">A generator or coroutine.</param>
/// <param name="thrown">What throw() was given; null for close().</param>
internal sealed class GeneratorExitFrame(PyGenerator generator, PyException? thrown = null) : NativeFrame, IReferences
{
    private enum Stage : byte
    {
        Start,
        ClosingInner,
        Thrown,
    }

    private Stage _stage;
    private PyException? _innerError;

    internal override Value Resume(PyThread thread, Value input)
    {
        switch (_stage)
        {
            case Stage.Start when thrown is null && generator.State == GeneratorState.Created:
                thread.Abandon(generator);
                return Value.None;
            case Stage.Start when thrown is null && generator.State == GeneratorState.Finished:
                return Value.None;
            case Stage.Start when PyThread.CutOffInner(generator) is { } inner:
                _stage = Stage.ClosingInner;
                return thread.Push(new GeneratorExitFrame(inner));
            case Stage.Thrown when thrown is null:
                return thread.Raise(Types.RuntimeError, $"{PyThread.Kind(generator)} ignored GeneratorExit");
            case Stage.Thrown:
                return input;
            default:
                _stage = Stage.Thrown;
                return thread.Throw(generator, _innerError ?? thrown ?? new PyException(Types.GeneratorExit, PyTuple.Empty));
        }
    }

    internal override Value OnError(PyThread thread, PyException error)
    {
        if (_stage == Stage.ClosingInner)
        {
            // What the inner one raised instead of ending goes on in the outer one.
            _innerError = error;
            thread.TakePending();
            return thread.Pause();
        }

        return thrown is null && (error.Is(Types.GeneratorExit) || error.Is(Types.StopIteration)) ? Value.None : Value.Error;
    }

    internal override Value OnGeneratorReturn(PyThread thread, Value result) => thrown is null ? result : thread.RaiseStopIteration(result);

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(generator);
        reachability.Reference(_innerError);
        reachability.Reference(thrown);
    }
}
