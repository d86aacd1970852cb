using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Steps of asynchronous generators (language reference, "Asynchronous generator-iterator methods"; PEP 525). Awaited in a
// coroutine, the generator's frame joins the coroutine's chain, as an awaited coroutine's does; driven by hand, it is the
// root of a chain of its own.
public sealed partial class PyThread
{
    /// <summary>Awaits a step: its result is what is delivered to the current frame.</summary>
    /// <param name="outer">The coroutine that awaits; null when the step is driven by send().</param>
    internal Value StartStep(PyAsyncGeneratorStep step, PyGenerator? outer)
    {
        var generator = step.Generator;
        if (step.IsStarted)
            return Raise(Types.RuntimeError, $"cannot reuse already awaited {(step.Thrown is null ? "__anext__()/asend()" : "aclose()/athrow()")}");
        step.IsStarted = true;
        if (generator.IsStepping)
        {
            step.IsDone = true;
            var method = step.Thrown is null ? "anext" : step.Closes ? "aclose" : "athrow";
            return Raise(Types.RuntimeError, $"{method}(): asynchronous generator is already running");
        }

        if (generator.State == GeneratorState.Finished)
        {
            step.IsDone = true;
            if (step.Thrown is null)
                return Raise(new PyException(Types.StopAsyncIteration, PyTuple.Empty));
            return outer is null ? RaiseStopIteration(Value.None) : Value.None;
        }

        if (step.Thrown is not null)
        {
            // Closed once already, and went on all the same.
            if (generator.IsClosing)
            {
                step.IsDone = true;
                return Raise(new PyException(Types.StopAsyncIteration, PyTuple.Empty));
            }

            generator.IsClosing = step.Closes;
        }

        if (generator.State == GeneratorState.Created)
        {
            if (step.Thrown is not null)
                return ThrowIntoUnstarted(step, outer);
            if (!step.Sent.IsNone)
                return Raise(Types.TypeError, "can't send non-None value to a just-started async generator");
        }

        if (Current!.ProgramDepth >= RecursionLimit)
            return Raise(Errors.RecursionLimitReached());
        var frame = new AsyncStepFrame(step, outer is null);
        Push(frame);
        generator.IsStepping = true;
        generator.Awaiter = outer;
        EnterGenerator(generator, step.Thrown is null ? step.Sent : Value.Unbound);
        return step.Thrown is null ? Value.Pushed : Raise(step.Thrown);
    }

    /// <summary>aclose() has done its work when the generator ends so.</summary>
    internal bool EndsClosing(PyAsyncGeneratorStep step, PyException error) =>
        step.Closes && (error.Is(Types.StopAsyncIteration) || error.Is(Types.GeneratorExit));

    private Value ThrowIntoUnstarted(PyAsyncGeneratorStep step, PyGenerator? outer)
    {
        step.IsDone = true;
        Abandon(step.Generator);
        if (!EndsClosing(step, step.Thrown!))
        {
            Raise(step.Thrown!);
            AddFirstLine(step.Thrown!, step.Generator);
            return Value.Error;
        }

        return outer is null ? RaiseStopIteration(Value.None) : Value.None;
    }

    /// <summary>Goes on with a step that is driven by hand and was suspended in an await.</summary>
    internal Value ContinueStep(PyAsyncGeneratorStep step, Value sent, PyException? thrown)
    {
        if (step.IsDone)
            return Raise(Types.RuntimeError, $"cannot reuse already awaited {(step.Thrown is null ? "__anext__()/asend()" : "aclose()/athrow()")}");
        Push(new AsyncStepFrame(step, isRoot: true));
        return thrown is null ? Resume(step.Generator, sent) : Throw(step.Generator, thrown);
    }

    /// <summary>An asynchronous generator's yield gives its value to the one who awaits its next item.</summary>
    private Value AsyncYield(PyFrame f, int register, Value value)
    {
        var generator = f.Generator!;
        f.Dest = register;
        generator.State = GeneratorState.Suspended;
        generator.Innermost = f;
        generator.Awaiter = null;
        generator.IsStepping = false;
        generator.Handled = HandledInside(generator);
        Handled = generator.OuterHandled;
        var back = f.Back!;
        f.Back = null;
        back.StackTop = f.StackTop;
        Current = back;
        if (back is AsyncStepFrame step)
            step.HasYielded = true;
        return HandOver(value);
    }

    /// <summary>Stands under an asynchronous generator that is taking a step, and makes the step's result of what comes of it.</summary>
    private sealed class AsyncStepFrame(PyAsyncGeneratorStep step, bool isRoot) : NativeFrame, IReferences
    {
        internal bool HasYielded { get; set; }

        internal override Value Resume(PyThread thread, Value input)
        {
            if (!HasYielded)
            {
                // What is inside the generator waits for something, and whoever drives this step by hand is to wait for it.
                return input;
            }

            step.IsDone = true;
            if (step.Closes)
                return thread.Raise(Types.RuntimeError, "async generator ignored GeneratorExit");
            return isRoot ? thread.RaiseStopIteration(input) : input;
        }

        internal override Value OnError(PyThread thread, PyException error)
        {
            step.IsDone = true;
            step.Generator.IsStepping = false;
            if (!thread.EndsClosing(step, error))
                return Value.Error;
            if (!isRoot)
                return Value.None;
            thread.RaiseStopIteration(Value.None);
            return Value.Error;
        }

        internal override Value OnGeneratorReturn(PyThread thread, Value result) =>
            thread.Raise(new PyException(Types.StopAsyncIteration, PyTuple.Empty));

        void IReferences.Visit(Reachability reachability) => reachability.Reference(step);
    }
}
