using Playground.Python.Bytecode;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// A frame as a program sees it (sys._getframe(), tb_frame, gi_frame). Frames themselves are used again once they have returned,
/// but for those that somebody has seen: each of them is one object as long as anybody has it.
/// </summary>
public sealed class PyFrameObject : PyHeapObject, IReferences
{
    private readonly PyThread? _thread;
    private readonly PyFrame? _frame;
    private readonly PyGenerator? _generator;
    private PyDict? _locals;

    private PyFrameObject(CodeObject code, int pc, PyDict globals, PyDict builtins, PyThread? thread = null, PyFrame? frame = null, PyGenerator? generator = null)
        : base(Types.Frame)
    {
        _thread = thread;
        _frame = frame;
        _generator = generator;
        Code = code;
        _pc = pc;
        Globals = globals;
        Builtins = builtins;
    }

    public CodeObject Code { get; }

    private readonly int _pc;

    /// <summary>Index of the instruction that is running, or was last.</summary>
    public int Pc => _frame is null ? _pc : Math.Max(0, _frame.Pc - 1);

    public PyDict Globals { get; }
    public PyDict Builtins { get; }

    /// <summary>The frame that called this one; null for the outermost, and for a generator that is not running.</summary>
    /// <param name="withHidden">Also frames of the library.</param>
    internal PyFrameObject? BackOf(bool withHidden)
    {
        var back = _generator is { State: not GeneratorState.Running } ? null : _back;
        while (!withHidden && back is { Code.Source.IsHidden: true })
            back = back._back;
        return back;
    }

    private PyFrameObject? _back;

    /// <summary>
    /// f_locals: what the frame's variables are while it is on the stack, and what they were when an exception left it or they were
    /// last asked for after that.
    /// </summary>
    public PyDict Locals
    {
        get
        {
            if (_generator is { State: not GeneratorState.Finished })
                return _locals = LocalsOf(_generator.Frame);
            if (IsOnStack)
                return _locals = LocalsOf(_frame!);
            return _locals ??= _left is null ? new PyDict() : LeftIn(Code, _left, _leftCells!);
        }
    }

    /// <summary>The line that is running, or was last; of a generator that has not begun, its first.</summary>
    public int Line => _generator is { State: GeneratorState.Created } ? Code.FirstLine
        : _frame is { LastLine: > 0 } && !IsOnStack ? _frame.LastLine
        // Something that ends between two lines sees the one that was reached last.
        : Code.PositionOf(Pc) is { Line: > 0 } position ? position.Line : _frame?.LastLine ?? 0;

    // What its variables held when it ended.
    private Value[]? _left;
    private PyCell[]? _leftCells;

    /// <summary>The frame ends: its registers are used again.</summary>
    internal void Leave(PyFrame frame)
    {
        if (frame.Namespace is not null)
        {
            _locals = frame.Namespace;
            return;
        }

        _thread!.Interpreter.Meter.Reserve(24 + Code.LocalNames.Length * 16L);
        _left = frame.Stack.AsSpan(frame.Base, Code.LocalNames.Length).ToArray();
        _leftCells = frame.Cells;
    }

    /// <summary>frame.clear(): lets go what the variables of a frame that has ended held. False while it has not.</summary>
    internal bool Clear()
    {
        if (IsOnStack || _generator is { State: GeneratorState.Suspended or GeneratorState.Running })
            return false;
        if (_left is not null || _level is not null)
            (_locals, _left, _leftCells) = (null, null, null);
        if (_level is not null)
            (_level.Kept, _level.KeptCells) = (null, null);
        return true;
    }

    /// <summary>The level of a traceback that this is the frame of.</summary>
    private PyTraceback? _level;

    /// <summary>It runs, or waits for what it has called.</summary>
    internal bool IsOnStack
    {
        get
        {
            for (var frame = _frame is null ? null : _thread!.Current; frame is not null; frame = frame.Back)
            {
                if (ReferenceEquals(frame, _frame))
                    return true;
            }

            return false;
        }
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Globals);
        reachability.Reference(_locals);
        foreach (ref readonly var value in _left.AsSpan())
            reachability.Reference(value);
        foreach (var cell in _leftCells ?? [])
            reachability.Reference(cell);
        reachability.Reference(_back);
    }

    /// <summary>The frame and all below it; null when there is none.</summary>
    /// <param name="withHidden">Also frames of the library.</param>
    internal static PyFrameObject? Of(PyThread thread, Frame? top, bool withHidden)
    {
        PyFrameObject? first = null;
        PyFrameObject? last = null;
        for (var frame = top; frame is not null; frame = frame.Back)
        {
            if (frame is not PyFrame python)
                continue;
            if (withHidden || !python.Code.Source.IsHidden)
                thread.Charge(2);
            var shown = Of(thread, python);
            if (last is not null)
                last._back = shown;
            if (withHidden || !python.Code.Source.IsHidden)
                first ??= shown;
            last = shown;
        }

        return first;
    }

    internal static PyFrameObject Of(PyThread thread, PyFrame frame)
    {
        if (frame.Shown is { } shown)
            return shown;
        // Who has seen it may look at it later: it is not used again.
        if (frame is { IsAbove: true, Back: PyFrame caller } && ReferenceEquals(caller.Above, frame))
            (caller.Above, frame.IsAbove) = (null, false);
        return frame.Shown = new(frame.Code, 0, frame.Globals, frame.Builtins, thread, frame, frame.Generator);
    }

    /// <summary>gi_frame, cr_frame, ag_frame: null once the generator has ended.</summary>
    internal static PyFrameObject? Of(PyThread thread, PyGenerator generator) => generator.State == GeneratorState.Finished ? null
        : generator.State == GeneratorState.Running ? Of(thread, generator.Frame, withHidden: true)
        : Of(thread, generator.Frame);

    /// <summary>A level of a traceback. A frame that has not been left is the newest of its code on the stack.</summary>
    internal static PyFrameObject Of(PyThread thread, PyTraceback level)
    {
        if (level.Frame is { } known)
        {
            if (known._left is null && level.Kept is not null)
                (known._left, known._leftCells, known._level) = (level.Kept, level.KeptCells, level);
            return known.IsOnStack ? Of(thread, known._frame, withHidden: true)! : known;
        }

        var left = level.Namespace ?? (level.Kept is { } kept ? LeftIn(level.Code, kept, level.KeptCells!) : null);
        var frame = left is null ? thread.Current : null;
        while (frame is not null && !(frame is PyFrame python && ReferenceEquals(python.Code, level.Code)))
            frame = frame.Back;
        return frame is not null ? Of(thread, frame, withHidden: true)! : level.Frame = new(level.Code, level.Pc, level.Globals, level.Builtins) { _locals = left, _level = level };
    }

    /// <summary>locals(): the namespace of a module or class; of a function, a snapshot (PEP 667).</summary>
    /// <remarks>The variable of a comprehension that is running (PEP 709) is one as well; at the top of a module or class that makes a copy of the namespace.</remarks>
    internal static PyDict LocalsOf(PyFrame frame)
    {
        var code = frame.Code;
        var own = new PyDict();
        for (var i = 0; i < code.LocalNames.Length; i++)
        {
            var name = code.LocalNames[i];
            // A parameter that closures share lives in its cell, and keeps its place.
            var value = i < code.ParameterCount && Array.IndexOf(code.CellNames, name) is >= 0 and var cell && frame.Cells[cell].Content is { IsUnbound: false } shared ? shared : frame.Register(i);
            if (IsVisible(name) && !value.IsUnbound)
                own.Set(name, value);
        }

        for (var i = 0; i < (frame.Namespace is null ? code.CellNames.Length : code.OwnCellCount); i++)
        {
            if (IsVisible(code.CellNames[i]) && !frame.Cells[i].Content.IsUnbound)
                own.Set(code.CellNames[i], frame.Cells[i].Content);
        }

        if (frame.Namespace is not { } names)
            return own;
        if (own.Count == 0 || names is PyMappingNamespace)
            return names;
        var all = new PyDict();
        all.CopyFrom(names);
        for (var at = -1; own.MoveNext(ref at);)
            all.Set((PyStr)own.EntryAt(at).Key.Ref!, own.EntryAt(at).Value);
        return all;
    }

    /// <summary>The variables of a function's frame that has been left.</summary>
    private static PyDict LeftIn(CodeObject code, Value[] registers, PyCell[] cells)
    {
        var left = new PyDict();
        for (var i = 0; i < registers.Length; i++)
        {
            var value = Array.IndexOf(code.CellNames, code.LocalNames[i]) is >= 0 and var cell ? cells[cell].Content : registers[i];
            if (IsVisible(code.LocalNames[i]) && !value.IsUnbound)
                left.Set(code.LocalNames[i], value);
        }

        for (var i = 0; i < code.CellNames.Length; i++)
        {
            if (IsVisible(code.CellNames[i]) && !cells[i].Content.IsUnbound)
                left.Set(code.CellNames[i], cells[i].Content);
        }

        return left;
    }

    private static bool IsVisible(PyStr name) => name.Text.Length > 0 && name.Text[0] != '.' && name.Text is not ("__class__" or "__classdict__");
}
