using Playground.Python.Bytecode;
using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Vm;

/// <summary>
/// A thread of the simulated machine: a stack of frames and the loop that runs the top one.
/// Invariant between dispatches: <see cref="Current"/> is the top frame (null once the thread has ended), every frame
/// below it is saved in full, and nothing of the thread is on the CLR stack.
/// </summary>
public sealed partial class PyThread(Interpreter interpreter)
{
    private const int InitialStack = 256;

    private Value _incoming = Value.Pushed;

    public Interpreter Interpreter { get; } = interpreter;

    internal Tracer Tracer { get; } = interpreter.Tracer;

    /// <summary>The frame on top.</summary>
    internal Frame? Current { get; set; }

    internal Value[] Stack { get; private set; } = new Value[InitialStack];

    /// <summary>Steps that may still be run in this slice; can go below zero by one charge.</summary>
    internal long Fuel;

    /// <summary>The exception being raised, from an Error result until a handler takes it.</summary>
    internal PyException? Pending { get; set; }

    /// <summary>sys.exception(): what the innermost active handler handles.</summary>
    internal PyException? Handled { get; set; }

    /// <summary>For builtins written as iterators: what the last call gave.</summary>
    internal Value Input { get; set; }

    /// <summary>For builtins written as iterators: their own result, set just before they end.</summary>
    internal Value Output { get; set; } = Value.None;

    /// <summary>For builtins written as iterators: what the last call raised, if it was made with <see cref="Try"/>.</summary>
    internal PyException? Caught { get; set; }

    internal bool CatchNext { get; set; }

    /// <summary>What the thread's bottom frame returned.</summary>
    internal Value Result { get; private set; } = Value.None;

    /// <summary>The exception that ended the thread.</summary>
    internal PyException? Failure { get; private set; }

    /// <summary>What the scheduler of threads knows it by.</summary>
    internal SimulatedThread Simulated { get; init; } = interpreter.Threads.Main;

    /// <summary>threading.Thread.name.</summary>
    internal string Name => Simulated.Name;

    /// <summary>threading.get_ident().</summary>
    internal long Identity => 140_000_000_000_000 + Simulated.Number * 8_392_704L;

    /// <summary>Told when it has ended.</summary>
    internal Action? OnEnded { get; set; }

    /// <summary>The loop that asyncio's default policy has for it; null until one is set or made.</summary>
    internal Modules.Asyncio.PyEventLoop? CurrentLoop { get; set; }

    /// <summary>asyncio.set_event_loop() was called: get_event_loop() makes none by itself any more.</summary>
    internal bool LoopWasSet { get; set; }

    /// <summary>sys.get_asyncgen_hooks().</summary>
    internal AsyncGeneratorHooks AsyncGeneratorHooks { get; set; } = AsyncGeneratorHooks.None;

    /// <summary>sys.get_coroutine_origin_tracking_depth(): how many lines a new coroutine keeps of where it was made.</summary>
    internal int OriginDepth { get; set; }

    /// <summary>What contextvars.copy_context() copies.</summary>
    internal Modules.ContextVars.PyContext Context
    {
        get => field ??= Modules.ContextVars.PyContext.Empty;
        set;
    }

    /// <summary>Containers whose repr is being made: inside themselves they show as "[...]".</summary>
    internal HashSet<PyObject> BeingShown { get; } = new(ReferenceEqualityComparer.Instance);

    internal bool HasEnded => Current is null;

    /// <summary>sys.getrecursionlimit().</summary>
    internal int RecursionLimit { get; set; } = 1000;

    /// <summary>How many wrappers an attribute is being looked for in, see <see cref="Attributes.GetWrapped"/>.</summary>
    internal int WrapperDepth { get; set; }

    /// <summary>CPython's bound for recursion inside builtins.</summary>
    internal const int NativeDepthLimit = 10_000;

    /// <summary>Runs until the fuel is used up or the thread has ended.</summary>
    internal void Run()
    {
        while (Current is not null)
        {
            try
            {
                var incoming = _incoming;
                _incoming = Value.Pushed;
                Dispatch(incoming);
                return;
            }
            catch (Exception e) when (e is PythonException or OutOfMemoryException or RecursionException)
            {
                _builtinCalls = 0;
                // A builtin threw, once, from where it was called: the frame on top is the one that called it. Without a limit
                // of the run's, what is too large for .NET is so for the program.
                Pending = WithContext(e is OutOfMemoryException ? new PyException(Types.MemoryError, PyTuple.Empty) : ExceptionBridge.ToProgram(e));
                _incoming = Value.Error;
            }
        }
    }

    /// <summary>Leaves an exception pending. Always Error.</summary>
    internal Value Raise(PyException exception)
    {
        Pending = WithContext(exception);
        return Value.Error;
    }

    internal Value Raise(PyType type, string message) => Raise(new PyException(type, message));

    internal Value RaiseStopIteration(Value result) => Raise(StopIteration(result));

    private static PyException StopIteration(Value result)
    {
        var args = result.IsNone ? PyTuple.Empty : new PyTuple(result);
        var exception = new PyException(Types.StopIteration, args) { Fields = new PyDict() };
        exception.Fields.Set(Names.Value, result);
        return exception;
    }

    /// <summary>
    /// The StopIteration that ended what <see cref="Operators.Next"/> asked last; null for a plain one. A builtin that ends
    /// because another iterator has (`map`, `zip`) passes that one's StopIteration on.
    /// </summary>
    internal PyException? EndedBy;

    /// <summary>What a generator that ends a builtin's iteration has returned.</summary>
    internal void EndBy(Value result)
    {
        EndedBy = null;
        if (!result.IsNone)
            EndedBy = StopIteration(result);
    }

    /// <summary>Raises the end of an iteration that a builtin has told with Unbound.</summary>
    internal Value RaiseEnd()
    {
        var end = EndedBy ?? StopIteration(Value.None);
        EndedBy = null;
        return Raise(end);
    }

    internal PyException TakePending()
    {
        var exception = Pending!;
        Pending = null;
        return exception;
    }

    /// <summary>Chains what is being handled to an exception raised now ("During handling of the above exception, …").</summary>
    private PyException WithContext(PyException exception)
    {
        var context = Handled;
        if (context is null || ReferenceEquals(context, exception))
            return exception;
        // The new context's own chain must not lead back here. A program can have made a ring of it, which the slower walker meets.
        var slow = context;
        var isOdd = false;
        for (var at = context; at.Context is { } next; at = next)
        {
            if (ReferenceEquals(next, exception))
            {
                at.Context = null;
                break;
            }

            if (isOdd && ReferenceEquals(slow = slow.Context!, next))
                break;
            isOdd = !isOdd;
        }

        exception.Context = context;
        return exception;
    }

    private bool _keepTraceback;

    /// <summary>
    /// Finds who handles the pending exception. Returns Pushed when <see cref="Current"/> goes on at its handler, a value
    /// for the current frame, or Error with no frame left.
    /// </summary>
    private Value Unwind()
    {
        while (true)
        {
            var exception = Pending!;
            switch (Current)
            {
                case null:
                    Failure = exception;
                    Pending = null;
                    return Value.Error;
                case PyFrame frame:
                    if (HandleIn(frame, exception))
                        return Value.Pushed;
                    break;
                case NativeFrame native:
                    var result = native.OnError(this, exception);
                    if (result.IsPushed)
                    {
                        Pending = null;
                        return Value.Pushed;
                    }

                    // It has gone on with something else, into which the exception is thrown.
                    if (result.IsError && !ReferenceEquals(Current, native))
                        break;
                    Current = native.Back;
                    if (!result.IsError)
                    {
                        Pending = null;
                        return result;
                    }

                    break;
            }
        }
    }

    /// <summary>Goes to the frame's handler, or takes the frame off the stack.</summary>
    private bool HandleIn(PyFrame frame, PyException exception)
    {
        var at = Math.Max(0, frame.Pc - 1);
        var op = frame.Code.Instructions[at].Op;
        if (op == Opcode.ForIter && exception.Is(Types.StopIteration) && frame.Dest != PyFrame.Discard)
        {
            Pending = null;
            EndFor(frame);
            return true;
        }

        // The one that ends an asynchronous comprehension does not leave those around it.
        if (!exception.Is(Types.StopAsyncIteration))
        {
            foreach (var local in frame.Code.ComprehensionLocals)
                frame.Register(local) = Value.Unbound;
        }

        if (op is Opcode.LoadAttr or Opcode.LoadMethod && exception.Is(Types.AttributeError))
        {
            ref readonly var load = ref frame.Code.Instructions[at];
            Errors.TellOfAttribute(exception, frame.Code.Caches[load.C].Name, frame.Register(load.B));
        }

        var isHidden = frame.Code.Source.IsHidden;
        exception.HasPassedLibrary |= isHidden;
        var isSwept = ReferenceEquals(_swept, exception);
        _swept = null;
        if (_keepTraceback)
            _keepTraceback = false;
        else if (!isHidden && !isSwept)
            exception.Traceback = new PyTraceback(frame.Code, at, exception.Traceback, frame.Globals, frame.Builtins) { Scope = ScopeSnapshot.Of(frame, exception), Namespace = frame.Namespace, Frame = frame.Shown };
        if (Tracer.IsOn && !isHidden && !isSwept)
            TraceRaised(frame, exception);
        if (Interpreter.Watch.IsArmed && !isHidden && !isSwept && exception.Traceback is { Next: null })
            HoldArguments(frame, exception, frame.Code.Instructions[at]);
        var handler = HandlerOf(frame.Code, at);
        if (Interpreter.KeepsLocals && handler is not null && exception.Traceback is { Frame: null } caught && ReferenceEquals(caught.Code, frame.Code))
            caught.Frame = PyFrameObject.Of(this, frame);
        if (Interpreter.Watch.IsArmed && !isHidden && !isSwept && EndDropped(frame, exception, handler is { } next ? next.Register : frame.Code.LocalNames.Length))
            return true;
        if (handler is { } found)
        {
            Pending = null;
            frame.Made = null;
            frame.Register(found.Register) = exception;
            frame.Pc = found.Target;
            return true;
        }

        frame.Made = null;
        if ((Interpreter.Watch.IsArmed || Interpreter.KeepsLocals) && exception.Traceback is { Kept: null } place && ReferenceEquals(place.Code, frame.Code))
        {
            Interpreter.Meter.Reserve(24 + frame.Code.LocalNames.Length * 16L);
            place.Kept = frame.Stack.AsSpan(frame.Base, frame.Code.LocalNames.Length).ToArray();
            place.KeptCells = frame.Cells;
        }
        else if (isHidden && !isSwept && Interpreter.Watch.IsArmed && frame.Code.LocalNames.Length > 0)
        {
            // Frames of the library are in no traceback, but an exception holds what they held all the same.
            Interpreter.Meter.Reserve(64 + frame.Code.LocalNames.Length * 16L);
            var held = new PyTuple(frame.Stack.AsSpan(frame.Base, frame.Code.LocalNames.Length).ToArray());
            exception.Held = exception.Held is null ? held : new PyTuple(exception.Held, held);
        }

        var back = frame.Back;
        if (frame.Generator is { } generator)
        {
            LeaveGeneratorByException(generator, exception);
        }
        else
        {
            if (Tracer.IsOn)
                TraceLeft(frame, Value.Unbound);
            Recycle(frame);
        }

        Current = back;
        return false;
    }

    private static ExceptionEntry? HandlerOf(CodeObject code, int at)
    {
        foreach (var handler in code.Handlers)
        {
            if (at >= handler.Start && at < handler.End)
                return handler;
        }

        return null;
    }

    /// <summary>The exception for which <see cref="EndDropped"/> has run in the frame on top.</summary>
    private PyException? _swept;

    /// <summary>What an expression held is dropped as the exception passes: the ends that this brings run first. True when there are any.</summary>
    private bool EndDropped(PyFrame frame, PyException exception, int liveRegisters)
    {
        if (!Interpreter.Watch.Check(this, liveRegisters))
            return false;
        Interpose(new RaiseAgainFrame(exception), frame);
        Pending = null;
        return true;
    }

    /// <summary>asyncio is Python in CPython, whose frames an exception holds with what they were given.</summary>
    private static void HoldArguments(PyFrame frame, PyException exception, in Instruction call)
    {
        if (call.Op is not (Opcode.Call or Opcode.CallMethod))
            return;
        var function = frame.Register(call.A).Ref is PyBoundBuiltin bound ? bound.Function : frame.Register(call.A).Ref as PyBuiltin;
        if (function is null || !(ReferenceEquals(function.Owner, AsyncioTypes.EventLoop) || (function.Owner?.Module ?? function.Module).StartsWith("asyncio", StringComparison.Ordinal)))
            return;
        var given = new PyTuple(frame.Stack.AsSpan(frame.Base + call.A + 1, call.B + (call.Op == Opcode.CallMethod ? 1 : 0)).ToArray());
        exception.Held = exception.Held is null ? given : new PyTuple(exception.Held, given);
    }

    private sealed class RaiseAgainFrame(PyException exception) : NativeFrame, IReferences
    {
        internal override Value Resume(PyThread thread, Value input)
        {
            thread._swept = exception;
            return thread.RaiseAgain(exception);
        }

        public void Visit(Reachability reachability) => reachability.Reference(exception);
    }

    private void LeaveGeneratorByException(PyGenerator generator, PyException exception)
    {
        generator.State = GeneratorState.Finished;
        var frame = generator.Frame;
        if (generator.Awaiter is not null)
            frame.Back!.StackTop = frame.StackTop;
        else
            Handled = generator.OuterHandled;
        generator.Awaiter = null;
        generator.OuterHandled = null;
        frame.Back = null;
        Array.Clear(frame.Stack);
        if (exception.Is(Types.StopIteration) || (exception.Is(Types.StopAsyncIteration) && ReferenceEquals(generator.Class, Types.AsyncGenerator)))
        {
            // PEP 479: a StopIteration must not leak out as the generator's own end.
            var name = exception.Is(Types.StopIteration) ? "StopIteration" : "StopAsyncIteration";
            var error = new PyException(Types.RuntimeError, $"{Kind(generator)} raised {name}") { Cause = exception, Context = exception, SuppressContext = true };
            Pending = error;
            exception = error;
        }

        TraceCoroutineFinished(generator, Value.Unbound, exception);
    }
}
