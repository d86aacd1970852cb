using Playground.Python.Bytecode;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// A frame as a program sees it (sys._getframe(), tb_frame): where it stood when it was asked for. Frames themselves are
/// used again once they have returned, so this holds what it needs.
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
        Pc = pc;
        Globals = globals;
        Builtins = builtins;
    }

    public CodeObject Code { get; }

    /// <summary>Index of the instruction that was running.</summary>
    public int Pc { get; }

    public PyDict Globals { get; }
    public PyDict Builtins { get; }
    public PyFrameObject? Back { get; private set; }

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
            for (var frame = _frame is null ? null : _thread!.Current; frame is not null; frame = frame.Back)
            {
                if (ReferenceEquals(frame, _frame) && ReferenceEquals(_frame!.Code, Code))
                    return _locals = LocalsOf(_frame);
            }

            return _locals ??= new PyDict();
        }
    }

    /// <summary>The line that is running; of a generator that has not begun, its first.</summary>
    public int Line => _generator is { State: GeneratorState.Created } ? Code.FirstLine : Code.PositionOf(Pc).Line;

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Globals);
        reachability.Reference(_locals);
        reachability.Reference(Back);
    }

    /// <summary>The frame and all below it; null when there is none.</summary>
    /// <param name="withHidden">Also frames of the library.</param>
    internal static PyFrameObject? Of(PyThread thread, Frame? top, bool withHidden)
    {
        PyFrameObject? first = null;
        PyFrameObject? last = null;
        for (var frame = top; frame is not null; frame = frame.Back)
        {
            if (frame is not PyFrame python || (python.Code.Source.IsHidden && !withHidden))
                continue;
            thread.Charge(2);
            var made = new PyFrameObject(python.Code, Math.Max(0, python.Pc - 1), python.Globals, python.Builtins, thread, python);
            first ??= made;
            if (last is not null)
                last.Back = made;
            last = made;
        }

        return first;
    }

    /// <summary>gi_frame, cr_frame, ag_frame: null once the generator has ended.</summary>
    internal static PyFrameObject? Of(PyThread thread, PyGenerator generator) => generator.State == GeneratorState.Finished
        ? null
        : new(generator.Frame.Code, Math.Max(0, generator.Frame.Pc - 1), generator.Frame.Globals, generator.Frame.Builtins, thread, generator.Frame, generator);

    /// <summary>A level of a traceback, without those below it. A frame that has not been left is the newest of its code on the stack.</summary>
    internal static PyFrameObject Of(PyThread thread, PyTraceback level)
    {
        var left = level.Namespace ?? (level.Kept is { } kept ? LeftIn(level.Code, kept, level.KeptCells!) : null);
        var frame = left is null ? thread.Current : null;
        while (frame is not null && !(frame is PyFrame python && ReferenceEquals(python.Code, level.Code)))
            frame = frame.Back;
        return new(level.Code, level.Pc, level.Globals, level.Builtins, thread, frame as PyFrame) { _locals = left };
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
            // A parameter that closures share lives in its cell.
            if (IsVisible(name) && !frame.Register(i).IsUnbound && !(i < code.ParameterCount && IsInCell(frame, name)))
                own.Set(name, frame.Register(i));
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
            if (IsVisible(code.LocalNames[i]) && Array.IndexOf(code.CellNames, code.LocalNames[i]) < 0 && !registers[i].IsUnbound)
                left.Set(code.LocalNames[i], registers[i]);
        }

        for (var i = 0; i < code.CellNames.Length; i++)
        {
            if (IsVisible(code.CellNames[i]) && !cells[i].Content.IsUnbound)
                left.Set(code.CellNames[i], cells[i].Content);
        }

        return left;
    }

    private static bool IsInCell(PyFrame frame, PyStr name)
    {
        var cell = Array.IndexOf(frame.Code.CellNames, name);
        return cell >= 0 && !frame.Cells[cell].Content.IsUnbound;
    }

    private static bool IsVisible(PyStr name) => name.Text.Length > 0 && name.Text[0] != '.' && name.Text is not ("__class__" or "__classdict__");
}
