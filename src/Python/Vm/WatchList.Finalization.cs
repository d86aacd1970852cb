using Playground.Python.Builtins;
using Playground.Python.Modules;
using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;
using Playground.Scheduler.Coroutines;

namespace Playground.Python.Vm;

// Ends that run code of the program: `__del__`, the callbacks of weak references, the `finally` of an abandoned generator.
internal sealed partial class WatchList
{
    /// <summary>
    /// What looking for lost objects may cost a run: this many references followed (each takes some nanoseconds), and so many more with
    /// every step. A program that keeps much watched for long is then looked at less often, and what it loses is noticed later.
    /// </summary>
    private const long MostCredit = 20_000_000;

    private const int CreditAStep = 2;

    private readonly Dictionary<PyHeapObject, List<PyWeakReference>> _references = new(ReferenceEqualityComparer.Instance);

    /// <summary>Who held what at the last look: what a list loses ends from its last item on, as in CPython.</summary>
    private readonly List<(PyHeapObject Watched, object? Holder)> _holders = [];

    private long _credit = MostCredit;
    private long _creditedSteps;

    private bool MayLook()
    {
        var steps = interpreter.Steps;
        _credit = Math.Min(MostCredit, _credit + (steps - _creditedSteps) * CreditAStep);
        _creditedSteps = steps;
        return _credit > 0;
    }

    /// <summary>An instance has been made.</summary>
    public void AddInstance(PyHeapObject made)
    {
        if (!made.IsWatched && HasFinalizer(made.Class))
            Add(made);
    }

    public static bool HasFinalizer(PyType type) => type.IsHeap && !type.Lookup(Names.__del__).IsUnbound;

    // ---- Weak references ----

    public void AddReference(PyHeapObject referent, PyWeakReference reference)
    {
        if (!_references.TryGetValue(referent, out var references))
            _references.Add(referent, references = []);
        // As CPython lists them: a plain reference and a plain proxy first, of the others the newest.
        var isPlain = reference.Callback.IsNone && !reference.Class.IsHeap;
        var isProxy = !ReferenceEquals(reference.Class, Types.WeakReference);
        var at = 0;
        while (at < references.Count && references[at] is { Callback.IsNone: true, Class.IsHeap: false } && (!isPlain || isProxy && ReferenceEquals(references[at].Class, Types.WeakReference)))
            at++;
        references.Insert(at, reference);
        if (!referent.IsWatched && !IsShared(referent))
            Add(referent);
    }

    /// <summary>It belongs to all runs of the process, and is never lost.</summary>
    private static bool IsShared(PyHeapObject obj) => obj is PyBuiltin or PyType { IsHeap: false } || ReferenceEquals(obj, SetType.EmptyFrozen);

    public IReadOnlyList<PyWeakReference> ReferencesTo(PyHeapObject referent) => _references.GetValueOrDefault(referent) ?? [];

    /// <summary>The same without those that the program has let go.</summary>
    public IReadOnlyList<PyWeakReference> KeptReferencesTo(PyThread thread, PyHeapObject referent)
    {
        if (!_references.TryGetValue(referent, out var references))
            return [];
        var reachable = new Reachability(interpreter);
        var complete = reachable.Mark(thread, -1);
        Account(thread, reachable.Visited, reachable.References, isAskedFor: true);
        if (complete)
            references.RemoveAll(reference => !reachable.Contains(reference));
        return references;
    }

    private bool IsReferred(PyHeapObject referent) => _references.ContainsKey(referent);

    // ---- Ends ----

    private bool NeedsEnding(PyHeapObject lost) =>
        IsReferred(lost) || HasFinalizer(lost.Class) || lost is PyGenerator { State: GeneratorState.Suspended } and ({ IsCoroutine: false } or { IsDrivenByHand: true });

    /// <summary>Containers that held something watched at the last look, and are lost themselves.</summary>
    private IEnumerable<object> LostHolders(Reachability reachable) =>
        _holders.Where(held => held.Holder is PyList or PyTuple or PyDict or PySet && !reachable.Contains(held.Holder) && !reachable.Contains(held.Watched)).Select(static held => held.Holder!);

    private bool End(PyThread thread, List<PyHeapObject> ordered)
    {
        if (thread.Current is PyFrame frame)
            frame.Dest = PyFrame.Discard;
        thread.Push(EndSteps(thread, ordered), [.. ordered.Select(Value.From)]);
        return true;
    }

    private List<PyHeapObject> InOrderOfCounts(List<PyHeapObject> lost, LostCycles cycles)
    {
        if (lost.Count == 1)
            return lost;
        var left = new HashSet<object>(lost, ReferenceEqualityComparer.Instance);
        var firsts = new List<object>();
        var holders = _holders.ToLookup(static held => held.Watched, static held => held.Holder, ReferenceEqualityComparer.Instance);
        foreach (var item in InOrder(lost))
        {
            firsts.AddRange(holders[item].OfType<PyHeapObject>());
            firsts.Add(item);
        }

        var ordered = cycles.InOrderOfEnd(firsts).Where(left.Remove).Cast<PyHeapObject>().ToList();
        // What lost objects hold that are told of later, or not at all.
        ordered.AddRange(lost.Where(left.Contains));
        return ordered;
    }

    /// <summary>A holder before what it held; items of one list or tuple from the last to the first.</summary>
    private List<PyHeapObject> InOrder(List<PyHeapObject> lost)
    {
        var ordered = new List<PyHeapObject>();
        var left = new HashSet<PyHeapObject>(lost, ReferenceEqualityComparer.Instance);
        var holders = new Dictionary<PyHeapObject, object?>(ReferenceEqualityComparer.Instance);
        foreach (var (watched, holder) in _holders)
            holders[watched] = holder;
        var byHolder = lost.ToLookup(item => holders.GetValueOrDefault(item), ReferenceEqualityComparer.Instance);
        void Take(PyHeapObject item)
        {
            var waiting = new Stack<PyHeapObject>([item]);
            while (waiting.TryPop(out var next))
            {
                if (!left.Remove(next))
                    continue;
                ordered.Add(next);
                foreach (var held in byHolder[next].Reverse())
                    waiting.Push(held);
            }
        }

        foreach (var group in byHolder)
        {
            if (group.Key is PyHeapObject holder && left.Contains(holder))
                continue;
            foreach (var item in group.Key is PyList or PyTuple ? group.Reverse() : group)
                Take(item);
        }

        // Only cycles are left.
        foreach (var item in lost)
            Take(item);
        return ordered;
    }

    private IEnumerable<Value> EndSteps(PyThread thread, List<PyHeapObject> lost)
    {
        foreach (var item in lost)
        {
            // CPython takes the references to generators and coroutines away before it ends them, and those to anything else afterwards.
            var isGenerator = item is PyGenerator or PyNativeCoroutine;
            if (isGenerator && IsReferred(item))
                yield return thread.Push(ClearSteps(thread, item));
            if (item is PyFuture future)
            {
                if (future.Core.LogTraceback)
                    yield return thread.Try().Push(ExceptionReports.Steps(thread, future.Loop, NeverRetrieved(future)), future.Loop);
            }
            else if (item is PyGenerator { State: GeneratorState.Suspended } generator)
            {
                yield return CloseLost(thread.Try(), generator);
                if (thread.Caught is { } error)
                    yield return thread.Push(SysHooks.IgnoreSteps(thread, generator, error));
            }
            else if (_unawaited.Remove(item))
            {
                interpreter.SyncClock();
                yield return thread.Push(interpreter.Warnings.NeverAwaitedSteps(thread, item, TellNeverAwaited(item), OriginOf(item), _lastPlace));
            }
            else if (HasFinalizer(item.Class))
            {
                var finalizer = item.Class.Lookup(Names.__del__);
                yield return thread.Try().CallSpecialFunction(finalizer, item, []);
                // CPython's own types have no function for it: there it is the object that is named.
                if (thread.Caught is { } error)
                    yield return thread.Push(SysHooks.IgnoreSteps(thread, finalizer.Ref is PyFunction { Code.Source.IsHidden: true } ? item : finalizer, error));
            }
            else if (item is PyGenerator { IsCoroutine: true, State: GeneratorState.Created } or PyNativeCoroutine { Core.State: CoroutineState.Created })
            {
                Report(thread, item);
            }

            if (!isGenerator && IsReferred(item))
                yield return thread.Push(ClearSteps(thread, item));
        }

        thread.Output = Value.None;
    }

    /// <summary>Weak references point to nothing any more, and the callbacks of those that are kept are called, in the order of the list; none once the program is over.</summary>
    private IEnumerable<Value> ClearSteps(PyThread thread, PyHeapObject item)
    {
        if (!_references.Remove(item, out var references))
            yield break;
        foreach (var reference in references)
            reference.Clear();
        foreach (var reference in references)
        {
            var callback = reference.Callback;
            if (callback.IsNone || !reference.IsKept || ModulesAreGone)
                continue;
            yield return thread.Try().Call(callback, reference);
            if (thread.Caught is { } error)
                yield return thread.Push(SysHooks.IgnoreSteps(thread, callback, error));
        }

        thread.Output = Value.None;
    }

    private static Value CloseLost(PyThread thread, PyGenerator generator) => generator.Origin switch
    {
        // Whom aclose() has failed to end once, no loop is asked to end again.
        _ when generator.IsClosing => thread.Push(new GeneratorExitFrame(generator)),
        AsyncGeneratorHooks { Loop: { } loop } => Attributes.CallMethod(thread, loop, Names.Intern("_asyncgen_finalizer_hook"), generator),
        AsyncGeneratorHooks { Finalizer: { IsNone: false } finalizer } => thread.Call(finalizer, generator),
        _ => thread.Push(new GeneratorExitFrame(generator)),
    };

    // ---- gc.collect() and the end of the program ----

    /// <summary>Looks for lost objects now, those in cycles among them, and ends them. Gives how many hung on cycles.</summary>
    public Value Collect(PyThread thread)
    {
        _collectable = 0;
        return thread.Push(CollectSteps(thread), []);
    }

    /// <summary>How many lost objects hung on cycles at the last look.</summary>
    private int _collectable;

    private IEnumerable<Value> CollectSteps(PyThread thread)
    {
        yield return thread.Push(LostTasks.CollectSteps(interpreter, thread), []);
        if (Check(thread, -1, withCycles: true))
            yield return Value.Pushed;
        thread.Output = Value.FromInt(_collectable);
    }

    /// <summary>The program is over, and nothing can be imported any more.</summary>
    public bool NothingIsImported { get; private set; }

    /// <summary>The program is over and its modules have been taken down.</summary>
    public bool ModulesAreGone { get; private set; }

    /// <summary>
    /// Garbage is collected once more; then the module's variables go one after the other, and last what containers alone held.
    /// </summary>
    public IEnumerable<Value> EndSteps(PyThread thread, PyDict globals)
    {
        yield return Collect(thread);
        NothingIsImported = true;
        SysHooks.ForgetLast(interpreter);
        if (Check(thread, -1))
            yield return Value.Pushed;
        ModulesAreGone = true;
        Sweep();
        var lost = new List<PyHeapObject>();
        for (var at = -1; globals.MoveNext(ref at);)
        {
            if (globals.EntryAt(at).Value.Ref is not PyHeapObject { IsWatched: true } item)
                continue;
            item.IsWatched = false;
            lost.Add(item);
        }

        _watched.RemoveAll(static watched => !watched.IsWatched);
        _watched.Reverse();
        lost.AddRange(_watched);
        _watched.Clear();
        yield return thread.Push(EndSteps(thread, lost));
        thread.Output = Value.None;
    }
}
