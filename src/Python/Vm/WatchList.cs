using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;
using Playground.Python.Text;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>
/// Objects whose end can be seen: coroutines called and not started yet, generators with something to clean up, objects
/// with a `__del__`, referents of weak references. When nothing can reach one any more, what CPython does as the last
/// reference goes is done at the next line (docs/decisions/finalisation.md).
/// </summary>
internal sealed partial class WatchList(Interpreter interpreter)
{
    private const int FewWatched = 64;

    private readonly List<PyHeapObject> _watched = [];
    private int _looseEnds;
    private int _sweepAt = FewWatched;
    private int _looksToSweep;
    private int _heldByCycles;
    private readonly Reachability _reachable = new(interpreter);

    /// <summary>Something is watched, so dropped references matter.</summary>
    public bool IsArmed => _watched.Count > 0;

    public void Add(PyHeapObject coroutine)
    {
        // Nearly every coroutine is started sooner or later: those leave once there are twice as many as after the last sweep.
        if (_watched.Count >= _sweepAt)
            Sweep();
        coroutine.IsWatched = true;
        if (IsLooseEnd(coroutine))
            _looseEnds++;
        _watched.Add(coroutine);
    }

    private void Sweep()
    {
        _watched.RemoveAll(watched =>
        {
            var isDone = IsNoLongerOfInterest(watched);
            if (isDone)
                Unwatch(watched);
            return isDone;
        });
        _looksToSweep = _watched.Count;
        _heldByCycles = _watched.Count(static watched => watched.IsHeldByCycle);
        _looseEnds = _watched.Count(IsLooseEnd);
        _sweepAt = Math.Max(FewWatched, _watched.Count * 2);
    }

    private static void Unwatch(PyHeapObject watched)
    {
        watched.IsWatched = false;
        watched.IsHeldByCycle = false;
    }

    /// <summary>A future has got an exception: to be reported when nobody can ask for it any more.</summary>
    public void AddFailed(Future future)
    {
        if (future.Tag is not PyFuture wrapper)
            return;
        if (!wrapper.IsWatched)
            Add(wrapper);
    }

    /// <summary>
    /// An exception has left a run of a loop. CPython's then holds its task, by the frames of asyncio in its traceback, and so itself:
    /// what its own frames hold ends when garbage is collected.
    /// </summary>
    public void AddCycle(PyException exception, PyFuture future)
    {
        exception.Held = exception.Held is null ? future : new PyTuple(exception.Held, future);
        if (!exception.IsWatched)
            Add(exception);
    }

    /// <summary>
    /// Between two callbacks of a loop: what a callback alone held is gone. True when that pushed a frame. Of coroutines never
    /// awaited nothing is said yet.
    /// </summary>
    public bool CheckBetweenHandles(PyThread thread) => _looseEnds > 0 && Check(thread, -1, onlyLooseEnds: true);

    /// <summary>The loop itself is told of its end.</summary>
    private static bool IsLooseEnd(PyHeapObject watched) => watched is PyFuture or PyGenerator { Origin: AsyncGeneratorHooks };

    /// <summary>Sees to what can't be reached any more. True when that pushed a frame.</summary>
    /// <param name="liveRegisters">How many registers of the thread's top frame are in use.</param>
    /// <param name="onlyLooseEnds">Sees to nothing else.</param>
    /// <param name="withCycles">What only cycles hold goes as well, as when CPython collects garbage.</param>
    public bool Check(PyThread thread, int liveRegisters, bool onlyLooseEnds = false, bool withCycles = false)
    {
        if (!withCycles && !MayLook())
            return false;
        // Of what is watched, most is soon of no interest.
        if (--_looksToSweep <= 0)
            Sweep();
        if (_watched.Count == 0 || (onlyLooseEnds && _looseEnds == 0))
            return false;
        if (!withCycles && ReachesAll(thread, liveRegisters))
            return false;
        Sweep();
        var reachable = _reachable;
        var complete = reachable.Mark(thread, liveRegisters);
        Account(thread, reachable.Visited, reachable.References, withCycles);
        if (!complete)
            return false;
        reachable.LayTrail();
        var ended = new List<PyHeapObject>();
        var told = false;
        var allLost = _watched.FindAll(watched => !reachable.Contains(watched));
        if (allLost.Count == 0)
        {
            Sweep();
            reachable.CopyHolders(_holders);
            return false;
        }

        var cycles = reachable.FindCycles(allLost.Where(lost => lost is PyException || NeedsEnding(lost) && !IsLooseEnd(lost)).Concat(LostHolders(reachable)));
        _collectable = cycles.Held.Count(Reachability.IsCollected);
        Account(thread, cycles.Visited, cycles.Visited, withCycles);
        foreach (var lost in allLost)
        {
            lost.IsHeldByCycle = cycles.Held.Contains(lost);
            if (onlyLooseEnds && !IsLooseEnd(lost) || !withCycles && lost.IsHeldByCycle)
                continue;
            Unwatch(lost);
            foreach (var reference in ReferencesTo(lost))
                reference.IsKept = reachable.Contains(reference);
            if (NeedsEnding(lost) || lost is PyFuture)
                ended.Add(lost);
            else if (lost is not (PyGenerator { IsCoroutine: false } or PyException))
            {
                if (!_isOver && interpreter.Warnings.HasFilters && _unawaited.Add(lost))
                    ended.Add(lost);
                else
                    told |= Report(thread, lost);
            }
        }

        _watched.RemoveAll(static watched => !watched.IsWatched);
        Sweep();
        if (ended.Count > 0)
            return End(thread, withCycles ? InOrder(ended) : InOrderOfCounts(ended, cycles));
        reachable.CopyHolders(_holders);
        return told;
    }

    /// <summary>In the middle of a call: something watched can't be found where it was. <see cref="Check"/> tells whether it is lost.</summary>
    public bool MayHaveLost(PyThread thread) => IsArmed && MayLook() && !ReachesAll(thread, -1);

    /// <summary>The short look.</summary>
    private bool ReachesAll(PyThread thread, int liveRegisters)
    {
        var all = _reachable.ReachesWatched(thread, liveRegisters, _watched.Count - _heldByCycles);
        _credit -= _reachable.References;
        if (all)
            _reachable.CopyHolders(_holders);
        return all;
    }

    /// <summary>A program pays where it asked for a look.</summary>
    private void Account(PyThread thread, int objects, int references, bool isAskedFor)
    {
        if (isAskedFor)
            thread.Charge(objects * Reachability.StepsAnObject);
        else
            _credit -= references;
    }

    /// <summary>The program is over: what has failed is told of now.</summary>
    public void CheckAtExit(PyThread thread)
    {
        _isOver = true;
        Sweep();
        foreach (var lost in _watched.OfType<PyFuture>())
            Report(thread, lost);
        _watched.RemoveAll(static watched => watched is PyFuture);
        _looseEnds = 0;
    }

    private bool _isOver;

    /// <summary>The main program has run its last line; its variables are still there. True when that pushed a frame.</summary>
    public bool CheckAtEnd(PyThread thread, SourceText source, int lastLine)
    {
        _lastPlace = lastLine > 0 ? (source, lastLine) : null;
        return Check(thread, 0);
    }

    private (SourceText Source, int Line)? _lastPlace;

    /// <summary>True when that pushed a frame.</summary>
    private bool Report(PyThread thread, PyHeapObject lost)
    {
        interpreter.SyncClock();
        if (lost is PyFuture future)
        {
            future.Loop.Unhandled.Enqueue(NeverRetrieved(future));
            return false;
        }

        var current = thread.Current;
        var told = interpreter.Warnings.NeverAwaited(thread, TellNeverAwaited(lost), OriginOf(lost), _isOver, _lastPlace);
        if (told.IsPushed && current is PyFrame frame)
            frame.Dest = PyFrame.Discard;
        return told.IsPushed;
    }

    /// <summary>Coroutines never awaited that the filters of `warnings` have still to be asked about.</summary>
    private readonly HashSet<PyHeapObject> _unawaited = new(ReferenceEqualityComparer.Instance);

    private string TellNeverAwaited(PyHeapObject lost)
    {
        var name = lost switch { PyGenerator generator => generator.QualName, PyNativeCoroutine native => native.Name, _ => lost.Class.ShortName };
        if (lost is PyGenerator { Number: > 0 } traced)
            interpreter.Tracer.Emit(EventKind.CoroutineNeverAwaited, traced.Number, text: name);
        return lost is PyAsyncGeneratorStep step ? $"coroutine method '{step.Method}' of '{step.Generator.QualName}'" : $"coroutine '{name}'";
    }

    private static OriginLine[]? OriginOf(PyHeapObject lost) =>
        lost switch { PyGenerator generator => generator.Origin, PyNativeCoroutine native => native.Origin, _ => null } as OriginLine[];

    /// <summary>What Future.__del__ tells the loop.</summary>
    private static ExceptionContext NeverRetrieved(PyFuture future)
    {
        future.Core.MarkRetrieved();
        return new ExceptionContext($"{future.Class.ShortName} exception was never retrieved") { Exception = future.Core.PeekException, Future = future.Core, SaysFuture = true };
    }

    /// <summary>What loops that don't run have still to be told when the program ends: exceptions never retrieved, tasks never finished.</summary>
    public IEnumerable<Value> ReportSteps(PyThread thread)
    {
        yield return thread.Push(LostTasks.CollectSteps(interpreter, thread), []);
        foreach (var loop in interpreter.Asyncio.Loops)
        {
            // What a loop is still to run it holds, and the policy holds the current one: CPython never sees those go.
            var isHeld = ReferenceEquals(loop, thread.CurrentLoop) && !loop.Core.IsClosed;
            foreach (var task in loop.Core.AllTasks.Where(task => !isHeld || LostTasks.MayBeLost(task)).ToArray())
                yield return thread.Push(LostTasks.EndSteps(thread, (PyTask)task.Future.Tag!, isGarbage: false), (PyTask)task.Future.Tag!);
            while (loop.Unhandled.TryDequeue(out var context))
                yield return thread.Try().Push(ExceptionReports.Steps(thread, loop, context), loop);
        }

        thread.Output = Value.None;
    }

    private bool IsNoLongerOfInterest(PyHeapObject watched) => !IsReferred(watched) && watched switch
    {
        PyGenerator { IsCoroutine: false } generator => generator.State == GeneratorState.Finished,
        PyGenerator { IsDrivenByHand: true, Frame.Code.Handlers.Length: > 0 } coroutine => coroutine.State == GeneratorState.Finished,
        PyGenerator generator => generator.State != GeneratorState.Created,
        PyNativeCoroutine native => native.Core.State != CoroutineState.Created,
        PyFuture future => !future.Core.LogTraceback,
        PyAsyncGeneratorStep step => step.IsStarted,
        PyException { Held: not null } => false,
        _ => !HasFinalizer(watched.Class),
    };
}
