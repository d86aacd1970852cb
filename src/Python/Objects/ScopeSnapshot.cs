using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>What a frame knew when a NameError or AttributeError left it, for "Did you mean". Other exceptions have none.</summary>
public sealed class ScopeSnapshot
{
    private ScopeSnapshot(PyFrame frame)
    {
        Globals = frame.Globals;
        var code = frame.Code;
        for (var i = 0; i < code.LocalNames.Length; i++)
            Add(code.LocalNames[i], frame.Register(i));
        for (var i = 0; i < code.CellNames.Length; i++)
            Add(code.CellNames[i], frame.Cells[i].Content);
        if (frame.Namespace is not { } names || ReferenceEquals(names, frame.Globals))
            return;
        for (var at = -1; names.MoveNext(ref at);)
        {
            if (names.EntryAt(at).Key.Ref is PyStr name)
                Add(name, names.EntryAt(at).Value);
        }
    }

    /// <summary>Names of local variables that have a value.</summary>
    internal List<string> Locals { get; } = [];

    /// <summary>The local variable `self`, or Unbound.</summary>
    internal Value Self { get; private set; } = Value.Unbound;

    internal PyDict Globals { get; }

    internal static ScopeSnapshot? Of(PyFrame frame, PyException exception) =>
        exception.Traceback is null && (exception.Is(Types.NameError) || exception.Is(Types.AttributeError)) ? new(frame) : null;

    private void Add(PyStr name, Value value)
    {
        if (value.IsUnbound || Locals.Contains(name.Text))
            return;
        Locals.Add(name.Text);
        if (name.Text == "self")
            Self = value;
    }
}
