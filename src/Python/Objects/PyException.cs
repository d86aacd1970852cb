using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>An exception of the program. It travels as data; see <see cref="PythonException"/> for the one CLR exception.</summary>
public sealed class PyException(PyType type, PyTuple args) : PyHeapObject(type)
{
    /// <summary>Mostly what the constructor was given.</summary>
    public PyTuple Args { get; set; } = args;

    public PyTraceback? Traceback { get; set; }

    /// <summary>__cause__: a PyException or None.</summary>
    public PyException? Cause { get; set; }

    /// <summary>__context__.</summary>
    public PyException? Context { get; set; }

    public bool SuppressContext { get; set; }

    /// <summary>Fields that only some types have: StopIteration.value, SystemExit.code, SyntaxError's, NameError.name, …</summary>
    public PyDict? Fields { get; set; }

    /// <summary>It has left frames of the library, which a traceback does not show: but that there are some, it does.</summary>
    internal bool HasPassedLibrary { get; set; }

    /// <summary>There is something to trace back.</summary>
    internal bool HasTraceback => Traceback is not null || HasPassedLibrary;

    /// <summary>What the frames of the library that it has passed hold on to.</summary>
    internal PyObject? Held { get; set; }

    /// <summary>__notes__, an attribute like any other; null while there are none.</summary>
    public PyList? Notes
    {
        get => Attributes.GetOwn(this, Names.__notes__).Ref as PyList;
        set => InstanceDict.Of(this)!.Set(Names.__notes__, value!);
    }

    public PyException(PyType type, string message)
        : this(type, new PyTuple(Value.FromStr(message)))
    {
    }

    /// <summary>This exception for code that is not the program's (the scheduler); made once.</summary>
    public PythonException AsClr => field ??= Is(Types.KeyboardInterrupt) || Is(Types.SystemExit)
        ? new Modules.Asyncio.PropagatingException(this)
        : new PythonException(this);

    public bool Is(PyType type) => Class.IsSubtypeOf(type);
}

/// <summary>A level of a traceback, outermost first.</summary>
public sealed class PyTraceback(CodeObject code, int pc, PyTraceback? next, PyDict globals, PyDict builtins) : PyHeapObject(Types.Traceback)
{
    public CodeObject Code { get; } = code;

    /// <summary>Index of the instruction that raised or called, or <see cref="CodeObject.BeforeFirst"/>.</summary>
    public int Pc { get; } = pc;

    public PyTraceback? Next { get; set; } = next;

    /// <summary>Of the frame.</summary>
    public PyDict Globals { get; } = globals;

    public PyDict Builtins { get; } = builtins;

    public int Line => Code.PositionOf(Pc).Line;

    internal ScopeSnapshot? Scope { get; init; }

    /// <summary>The frame, once somebody has seen it.</summary>
    internal PyFrameObject? Frame { get; set; }

    /// <summary>
    /// What the frame's variables held when it was left: an exception keeps them. Only known while something is watched, or
    /// the program can ask (<see cref="Vm.Interpreter.KeepsLocals"/>).
    /// </summary>
    internal Value[]? Kept { get; set; }

    /// <summary>The same of variables that inner functions share.</summary>
    internal PyCell[]? KeptCells { get; set; }

    /// <summary>Of a module or class.</summary>
    internal PyDict? Namespace { get; init; }
}

/// <summary>
/// Carries a Python exception through CLR code: deep helpers of a builtin may throw it once, to the single catch in
/// the dispatch loop, and the scheduler holds it as a future's exception without ever throwing it.
/// </summary>
public class PythonException(PyException value) : Exception, Scheduler.Futures.IDescribedException
{
    public PyException Value { get; } = value;

    public string Describe() => Vm.ShortRepr.OfException(Value);

    public override string Message => $"{Value.Class.Name}: {(Value.Args.Count > 0 ? Value.Args[0].ToString() : "")}";
}
