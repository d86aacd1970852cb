using Playground.Python.Modules;
using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// Which objects the program can still reach. It errs on one side only: meeting something whose content it does not
/// know, it says so (<see cref="Mark"/> returns false), and nothing is concluded.
/// </summary>
internal sealed partial class Reachability(Interpreter interpreter)
{
    /// <summary>In a larger heap nothing is concluded: a look must not hold a slice up.</summary>
    private const int MostObjects = 250_000;

    /// <summary>What looking at one object costs a program that asks for it.</summary>
    internal const int StepsAnObject = 3;

    /// <summary>A loop's list does not hold those of its tasks that can be lost: it is weak, as CPython's.</summary>
    public bool TasksMayBeLost { get; init; }

    /// <summary>Objects in the order in which they were met, each with the number of the one that holds it, or -1.</summary>
    private readonly List<(object Object, int Holder)> _met = [];

    private readonly Stack<int> _pending = new();

    /// <summary>Those among them that can't remember the look.</summary>
    private readonly HashSet<object> _others = new(ReferenceEqualityComparer.Instance);

    /// <summary>Numbers of those among them that are watched.</summary>
    private readonly List<int> _watched = [];

    private uint _look;
    private PyThread _thread = null!;
    private int _liveRegisters;
    private int _visiting;
    private bool _unknown;

    /// <summary>How many objects were looked at.</summary>
    public int Visited => _met.Count;

    /// <summary>How many references were followed.</summary>
    public int References => _references;

    /// <summary>Whether it was met. Holds until the next look of the run: what an object remembers is the last one.</summary>
    public bool Contains(object obj) => obj is PyHeapObject heap ? heap.LastLook == _look : _others.Contains(obj);

    /// <summary>Follows every reference from the roots; false when one could not be followed.</summary>
    /// <param name="thread">The thread that runs.</param>
    /// <param name="liveRegisters">How many registers of its top frame are in use; -1 where it is in the middle of a call.</param>
    public bool Mark(PyThread thread, int liveRegisters)
    {
        Begin(thread, liveRegisters);
        AddCommonRoots();
        foreach (var simulated in interpreter.Threads.Alive)
            VisitThread((PyThread)simulated.Tag!);
        Follow();
        return !_unknown && _pending.Count == 0;
    }

    private void Begin(PyThread thread, int liveRegisters)
    {
        (_thread, _liveRegisters) = (thread, liveRegisters);
        _met.Clear();
        if (_met.Capacity > 4_096)
            _met.Capacity = 0;
        _pending.Clear();
        _others.Clear();
        _watched.Clear();
        _visiting = -1;
        _references = 0;
        _onlyTrail = false;
        _look = interpreter.NextLook();
        _unknown = _look == 0;
    }

    private void AddCommonRoots()
    {
        _visiting = -1;
        Add(interpreter.Imports.Modules);
        Add(interpreter.Asyncio.Policy);
        Add(interpreter.Tracer.RunningLoop?.Tag as PyEventLoop);
        foreach (var handler in interpreter.Signals.Handlers)
            AddValue(handler);
    }

    private void Follow()
    {
        while (!_unknown && (_isMeasuring || _met.Count <= MostObjects) && _pending.TryPop(out _visiting))
        {
            var references = _references;
            var next = _met[_visiting].Object;
            Visit(next);
            if (_isMeasuring)
                _bytes += HeapMeasure.SizeOf(next, _references - references);
            if (_onlyTrail && _left <= 0)
                return;
        }
    }

    private void AddValue(in Value value)
    {
        _references++;
        // Most values are of these types.
        if (value.Ref is { } obj && obj.GetType() != typeof(PyBuiltin) && (obj.GetType() != typeof(PyStr) || _isMeasuring) && !value.IsFloat && !value.IsUnbound)
            Add(obj);
    }

    private void Add(object? obj)
    {
        _references++;
        if (obj is not PyHeapObject heap)
        {
            AddOther(obj);
            return;
        }

        if (_onlyTrail ? !heap.LeadsToWatched : LeadsNowhere(heap))
            return;
        if (_sought is not null)
            Seek(heap);
        if (_referents is not null)
        {
            if (_boundary?.Contains(heap) != true)
                _referents.Add(heap);
            return;
        }

        if (heap.LastLook == _look)
            return;
        heap.LastLook = _look;
        if (heap.IsWatched)
            MeetWatched(heap);
        Push(heap);
    }

    private void AddOther(object? obj)
    {
        switch (obj)
        {
            case null or PyNone or PyBool or Bytecode.CodeObject or KeywordNames:
                return;
            case PyStr or PyLong or PyFloatInstance:
                AddPlain(obj);
                return;
        }

        if (_onlyTrail && !_otherTrail.Contains(obj))
            return;
        if (_sought is not null)
            Seek(obj);
        if (_referents is not null)
        {
            if (_boundary?.Contains(obj) != true)
                _referents.Add(obj);
        }
        else if (_others.Add(obj))
        {
            Push(obj);
        }
    }

    /// <summary>What holds no reference to anything of the program's is not worth remembering.</summary>
    private static bool LeadsNowhere(PyHeapObject obj) => obj switch
    {
        PyBuiltin or PyGetSet or PyType { IsHeap: false } => true,
        PyTuple { Count: 0, Slots: null } or PySet { Count: 0, Slots: null } => true,
        // The library's own functions lead to nothing but the library, which is reached by its modules.
        PyFunction { Code.Source.IsHidden: true, Closure.Length: 0, Slots: null } => true,
        _ => false,
    };

    private void AddPlain(object obj)
    {
        if (_isMeasuring && _others.Add(obj))
        {
            _bytes += HeapMeasure.SizeOf(obj, 0);
            if (obj is PyStr { Growing: { } shared } && _others.Add(shared))
                _bytes += shared.Length * 2L;
        }

        if (obj is IValueInstance instance)
            Add(instance.Body);
    }

    private void Push(object obj)
    {
        _pending.Push(_met.Count);
        _met.Add((obj, _visiting));
    }

    // ---- What is lost ----

    /// <summary>What it has met counts as reachable already: only what lies beyond is followed.</summary>
    private Reachability? _boundary;

    /// <summary>
    /// Of lost objects, those that hold themselves by a cycle or are held by one that does: CPython notices the others at once, and
    /// these when it looks for cycles.
    /// </summary>
    public LostCycles FindCycles(IEnumerable<object> lost)
    {
        var beyond = new Reachability(interpreter) { _boundary = this };
        var cycles = new LostCycles(beyond.Referents, MostObjects);
        cycles.Find(lost);
        return cycles;
    }

    private List<object>? _referents;

    /// <summary>What one object holds beyond the boundary; nothing where that can't be told.</summary>
    private List<object> Referents(object obj)
    {
        _referents = [];
        Visit(obj);
        return _referents;
    }

    /// <summary>It counts in what gc.collect() says: an instance's dict and a class's parts are not objects of their own here.</summary>
    public static bool IsCollected(object obj) => obj is PyInstance or PyList or PyDict or PySet or PyFunction or PyMethod or PyCell or PyGenerator or PyType or PyTuple { Count: > 0 };

    private void Add(ReadOnlySpan<Value> values)
    {
        foreach (ref readonly var value in values)
            AddValue(value);
    }

    private void Add(PyDict? dict)
    {
        if (dict is not null)
            Add((object)dict);
    }

    private void Visit(object obj)
    {
        if (obj is PyHeapObject heap)
        {
            Add(heap.Slots);
            if (heap.Class.IsHeap)
                Add(heap.Class);
        }

        switch (obj)
        {
            case PyInstance or PyModule or PyFunction or PyType or PyBuiltin or PyTraceback or Bytecode.CodeObject or PyGetSet or PyEllipsis or PyNotImplemented or KeywordNames:
                VisitDefinition(obj);
                break;
            case PyList list:
                Add(list.Span);
                break;
            case PyTuple tuple:
                Add(tuple.Items);
                break;
            case PyDict dict:
                VisitDict(dict);
                (dict as IReferences)?.Visit(this);
                break;
            case PyCell cell:
                AddValue(cell.Content);
                break;
            case PyMethod method:
                AddValue(method.Function);
                AddValue(method.Self);
                break;
            case PyBoundBuiltin bound:
                AddValue(bound.Self);
                break;
            case PyException exception:
                Add(exception.Args);
                Add(exception.Traceback);
                Add(exception.Cause);
                Add(exception.Context);
                Add(exception.Fields);
                Add(exception.Notes);
                Add(exception.Held);
                break;
            case PyGenerator generator:
                VisitGenerator(generator);
                break;
            case PyFuture { IsInitialized: false }:
                break;
            case PyFuture future:
                VisitFuture(future);
                break;
            case PyEventLoop loop:
                VisitLoop(loop);
                break;
            case PyHandle handle:
                VisitHandle(handle.Core);
                break;
            case PyNativeCoroutine native:
                Add(native.Held);
                break;
            case PyClassMethod method:
                AddValue(method.Function);
                break;
            case PyStaticMethod method:
                AddValue(method.Function);
                break;
            case IReferences references:
                references.Visit(this);
                break;
            default:
                _unknown = true;
                break;
        }
    }

    /// <summary>For objects that tell their references themselves.</summary>
    public void Reference(in Value value) => AddValue(value);

    public void Reference(PyObject? obj) => Add((object?)obj);

    public void Reference(ReadOnlySpan<Value> values) => Add(values);

    private void VisitDefinition(object obj)
    {
        switch (obj)
        {
            case PyTraceback traceback:
                Add(traceback.Next);
                Add(traceback.Kept);
                Reference(traceback.Frame);
                Add(traceback.Namespace);
                foreach (var cell in traceback.KeptCells ?? [])
                    Add(cell);
                break;
            case PyModule module:
                Add(module.Dict);
                break;
            case PyFunction function:
                Add(function.Globals);
                Add(function.Defaults);
                Add(function.KwDefaults);
                Add(function.Annotations);
                foreach (var cell in function.Closure)
                    Add(cell);
                break;
            case PyType { IsHeap: true } type:
                for (var i = 0; i < type.Dict.Used; i++)
                    AddValue(type.Dict.ValueAt(i));
                foreach (var ancestor in type.Bases)
                    Add(ancestor);
                if (_isMeasuring)
                {
                    foreach (var derived in type.Subclasses)
                        Add(derived);
                }

                break;
        }
    }

    private void VisitDict(PyDict dict)
    {
        for (var at = -1; dict.MoveNext(ref at);)
        {
            AddValue(dict.EntryAt(at).Key);
            AddValue(dict.EntryAt(at).Value);
        }
    }

    private void VisitGenerator(PyGenerator generator)
    {
        // The frame of one that is running is on the thread's stack, and looked at there.
        if (generator.State is GeneratorState.Finished or GeneratorState.Running)
            return;
        if (_boundary is not null)
        {
            // What awaits it is no part of what it holds.
            var own = generator.Frame;
            Add(own.Stack.AsSpan(own.Base, own.Code.RegisterCount));
            if (own.Code.CellNames.Length > 0)
            {
                foreach (var cell in own.Cells)
                    Add(cell);
            }

            return;
        }

        for (Frame? frame = generator.Innermost ?? generator.Frame; frame is not null; frame = frame.Back)
        {
            VisitFrame(frame, -1);
            _callsBuiltin = frame is NativeFrame;
        }

        Add(generator.Handled);
    }
}

/// <summary>A builtin object or frame that holds references and tells which.</summary>
internal interface IReferences
{
    void Visit(Reachability reachability);
}
