using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

// Suspending and resuming. A coroutine that awaits another is linked below it by Frame.Back, and the whole chain is
// cut off and put back as one: a switch costs the same however deep the await.
public sealed partial class PyThread
{
    /// <summary>send(): goes on with a generator or coroutine that is not running. Pushed, or Error.</summary>
    internal Value Resume(PyGenerator generator, Value sent)
    {
        switch (generator.State)
        {
            case GeneratorState.Running:
                return Raise(Types.ValueError, $"{Kind(generator)} already executing");
            case GeneratorState.Finished:
                return generator.IsCoroutine
                    ? Raise(Types.RuntimeError, "cannot reuse already awaited coroutine")
                    : RaiseStopIteration(Value.None);
            case GeneratorState.Created when !sent.IsNone:
                return Raise(Types.TypeError, $"can't send non-None value to a just-started {Kind(generator)}");
        }

        if (Current!.ProgramDepth >= RecursionLimit)
            return Raise(Errors.RecursionLimitReached());
        EnterGenerator(generator, sent);
        return Value.Pushed;
    }

    internal static string Kind(PyGenerator generator) =>
        generator.IsCoroutine ? "coroutine" : ReferenceEquals(generator.Class, Types.AsyncGenerator) ? "async generator" : "generator";

    /// <summary>throw(): raises an exception where the generator is suspended.</summary>
    internal Value Throw(PyGenerator generator, PyException exception)
    {
        switch (generator.State)
        {
            case GeneratorState.Running:
                return Raise(Types.ValueError, $"{Kind(generator)} already executing");
            case GeneratorState.Finished:
                return generator.IsCoroutine
                    ? Raise(Types.RuntimeError, "cannot reuse already awaited coroutine")
                    : Raise(exception);
            case GeneratorState.Created:
                generator.State = GeneratorState.Finished;
                Pending = exception;
                AddFirstLine(exception, generator);
                TraceCoroutineFinished(generator, Value.Unbound, exception);
                return Value.Error;
        }

        var handles = generator.Handled is not null;
        EnterGenerator(generator, Value.Unbound);
        if (Current is PyFrame { Dest: PyFrame.Complete } frame && frame.Code.Instructions[frame.Pc - 1].Op is Opcode.Await or Opcode.YieldFrom)
        {
            // What it awaits is asked first: the await is run again, with the exception.
            _sent = Value.None;
            _thrown = exception;
            frame.Pc--;
            return Value.Pushed;
        }

        // What the caller is handling is no context of it, only what the generator itself is.
        return handles ? Raise(exception) : RaiseAgain(exception);
    }

    /// <summary>The level of a traceback for what was never started.</summary>
    private static void AddFirstLine(PyException exception, PyGenerator generator)
    {
        if (!generator.Frame.Code.Source.IsHidden)
            exception.Traceback = new PyTraceback(generator.Frame.Code, CodeObject.BeforeFirst, exception.Traceback, generator.Frame.Globals, generator.Frame.Builtins);
    }

    /// <summary>Raises what has its context already.</summary>
    internal Value RaiseAgain(PyException exception)
    {
        Pending = exception;
        return Value.Error;
    }

    /// <summary>close() of what was never started.</summary>
    internal void Abandon(PyGenerator generator)
    {
        generator.State = GeneratorState.Finished;
        Array.Clear(generator.Frame.Stack);
        TraceCoroutineFinished(generator, Value.None, null);
    }

    /// <summary>Takes what a suspended generator delegates to off its chain, as a chain of its own; null when it delegates to no generator.</summary>
    internal static PyGenerator? CutOffInner(PyGenerator generator)
    {
        if (generator.State != GeneratorState.Suspended)
            return null;
        if (generator.Awaiting.Ref is FoldedWait folded)
            Unfold(generator, folded);
        for (var frame = generator.Innermost; frame is not null && !ReferenceEquals(frame, generator.Frame); frame = frame.Back)
        {
            if (frame is not PyFrame { Generator: { } inner } || !ReferenceEquals(inner.Awaiter, generator))
                continue;
            inner.Innermost = generator.Innermost;
            generator.Innermost = inner.Frame.Back;
            inner.Frame.Back = null;
            inner.Awaiter = null;
            return inner;
        }

        return null;
    }

    /// <summary>Puts a suspended chain on top of the current frame. An Unbound value: the caller raises there.</summary>
    private void EnterGenerator(PyGenerator generator, Value sent)
    {
        var resumer = Current!;
        var first = generator.State == GeneratorState.Created;
        if (generator.Innermost is null && !Tracer.IsOn)
        {
            EnterAlone(generator, resumer);
            if (!first && !sent.IsUnbound)
                generator.Frame.Register(generator.Frame.Dest) = sent;
            return;
        }

        var innermost = generator.Innermost ?? generator.Frame;
        generator.Innermost = null;
        generator.Frame.Back = resumer;
        generator.Frame.Depth = resumer.Depth + 1;
        generator.OuterHandled = Handled;
        if (generator.Handled is not null)
            Handled = generator.Handled;
        // Frames of a chain leave the thread's stack alone, so they all share the resumer's top.
        for (Frame? frame = innermost; !ReferenceEquals(frame, resumer); frame = frame!.Back)
        {
            frame!.StackTop = resumer.StackTop;
            if (frame is PyFrame { Generator: { } member })
            {
                member.State = GeneratorState.Running;
                member.Awaiting = Value.Unbound;
            }
        }

        Current = innermost;
        if (Tracer.IsOn)
            TraceResumed(generator, innermost, first);
        if (first || sent.IsUnbound)
            return;
        switch (innermost)
        {
            case PyFrame { Dest: >= 0 } python:
                python.Register(python.Dest) = sent;
                break;
            case PyFrame { Dest: PyFrame.Complete } python:
                _sent = sent;
                python.Pc--; // run the await again, now with an answer
                break;
            case NativeFrame native:
                native.Input = sent;
                break;
        }
    }

    /// <summary>The same for a generator that is the whole chain: it has not started, or was suspended by <see cref="SuspendAlone"/>.</summary>
    private void EnterAlone(PyGenerator generator, Frame resumer)
    {
        var frame = generator.Frame;
        frame.Back = resumer;
        frame.Depth = resumer.Depth + 1;
        frame.StackTop = resumer.StackTop;
        generator.State = GeneratorState.Running;
        if (Handled is not null || generator.Handled is not null)
        {
            generator.OuterHandled = Handled;
            if (generator.Handled is not null)
                Handled = generator.Handled;
        }

        Current = frame;
    }

    /// <summary>Suspends a generator that nothing awaits at a plain yield, for <see cref="EnterAlone"/>.</summary>
    private void SuspendAlone(PyFrame frame)
    {
        var generator = frame.Generator!;
        generator.State = GeneratorState.Suspended;
        if (Handled is not null || generator.OuterHandled is not null || generator.Handled is not null)
        {
            generator.Handled = HandledInside(generator);
            Handled = generator.OuterHandled;
            generator.OuterHandled = null;
        }

        Current = frame.Back;
        frame.Back = null;
    }

    /// <summary>The outermost of the chain of generators that this frame belongs to, which knows what is handled outside; null outside of generators.</summary>
    private PyGenerator? RootOf(PyFrame frame)
    {
        if (frame.Generator is not { } root)
            return null;
        var hops = 0;
        for (; root.Awaiter is { } outer; root = outer)
            hops++;
        Charge(hops / 16);
        return root;
    }

    /// <summary>What a generator that is being suspended handles itself, not the one who resumed it.</summary>
    private PyException? HandledInside(PyGenerator root) => ReferenceEquals(Handled, root.OuterHandled) && !root.HandlesOuter ? null : Handled;

    /// <summary>Answer to the await that is run again, and what was thrown in instead.</summary>
    private Value _sent = Value.Unbound;

    private PyException? _thrown;

    /// <summary>
    /// Suspends the chain on top, up to the frame that resumed it, which gets the value. Returns the value, now to be
    /// delivered to the current frame.
    /// </summary>
    /// <param name="awaiting">What the innermost coroutine waits for; Unbound for a plain yield.</param>
    internal Value Suspend(Value value, Value awaiting)
    {
        var innermost = Current!;
        PyGenerator? root = null;
        for (Frame? frame = innermost; frame is not null; frame = frame.Back)
        {
            if (frame is not PyFrame python)
                continue;
            var member = python.Generator!;
            member.State = GeneratorState.Suspended;
            if (root is null)
                member.Awaiting = awaiting;
            root = member;
            if (member.Awaiter is null)
                break;
        }

        root!.Innermost = innermost;
        root.Handled = HandledInside(root);
        Handled = root.OuterHandled;
        root.OuterHandled = null;
        if (Tracer.IsOn)
            TraceSuspended(root, innermost, awaiting);
        Current = root.Frame.Back;
        root.Frame.Back = null;
        return value;
    }

    /// <summary>The frame of a generator has returned: the value goes to whoever awaits or drives it.</summary>
    private Value LeaveGenerator(PyGenerator generator, Value result)
    {
        generator.State = GeneratorState.Finished;
        generator.IsStepping = false;
        var frame = generator.Frame;
        var back = frame.Back!;
        frame.Back = null;
        Current = back;
        Array.Clear(frame.Stack);
        TraceCoroutineFinished(generator, result, null);
        if (generator.Awaiter is not null)
        {
            generator.Awaiter = null;
            back.StackTop = frame.StackTop;
            return ReferenceEquals(generator.Class, Types.AsyncGenerator) ? ((NativeFrame)back).OnGeneratorReturn(this, result) : result;
        }

        Handled = generator.OuterHandled;
        generator.OuterHandled = null;
        switch (back)
        {
            case NativeFrame native:
                result = native.OnGeneratorReturn(this, result);
                if (!result.IsSignal)
                    Current = native.Back;
                return result;
            case PyFrame python when python.Code.Instructions[python.Pc - 1].Op == Opcode.ForIter:
                EndFor(python);
                return Value.Pushed;
        }

        return RaiseStopIteration(result);
    }

    /// <summary>Awaits (or yields from) a generator: it runs on top of the current one until it returns.</summary>
    private Value Delegate(PyGenerator inner, PyGenerator outer)
    {
        switch (inner.State)
        {
            case GeneratorState.Finished:
                return inner.IsCoroutine ? Raise(Types.RuntimeError, "cannot reuse already awaited coroutine") : Value.None;
            case GeneratorState.Running:
                return inner.IsCoroutine
                    ? Raise(Types.RuntimeError, "coroutine is being awaited already")
                    : Raise(Types.ValueError, "generator already executing");
            case GeneratorState.Suspended when inner.IsCoroutine || inner.Awaiter is not null:
                return Raise(Types.RuntimeError, "coroutine is being awaited already");
        }

        if (Current!.ProgramDepth >= RecursionLimit)
            return Raise(Errors.RecursionLimitReached());
        inner.Awaiter = outer;
        EnterGenerator(inner, Value.None);
        return Value.Pushed;
    }

    /// <summary>A `for` over something has come to its end: go on behind the loop.</summary>
    private static void EndFor(PyFrame frame)
    {
        frame.Pc += frame.Code.Instructions[frame.Pc - 1].SignedC;
        frame.Dest = PyFrame.Discard;
    }
}
