using Playground.Python.Objects;

namespace Playground.Python.Vm.Inspection;

/// <summary>The variables of a frame as a debugger shows them.</summary>
internal static class FrameScope
{
    /// <summary>Those with a value: of a function in the order of its code, of a module or class body in the order of assignment.</summary>
    public static List<(string Name, Value Value)> Variables(PyFrame frame)
    {
        var found = new List<(string Name, Value Value)>();
        var names = new HashSet<string>();
        void Add(PyStr name, in Value value)
        {
            // "." begins the names that the compiler makes up.
            if (!value.IsUnbound && !name.Text.StartsWith('.') && names.Add(name.Text))
                found.Add((name.Text, value));
        }

        var code = frame.Code;
        for (var i = 0; i < code.LocalNames.Length; i++)
            Add(code.LocalNames[i], frame.Register(i));
        for (var i = 0; i < code.CellNames.Length; i++)
            Add(code.CellNames[i], frame.Cells[i].Content);
        if (frame.Namespace is not { } dict)
            return found;
        for (var at = -1; dict.MoveNext(ref at);)
        {
            var entry = dict.EntryAt(at);
            if (entry.Key.Ref is PyStr name && !name.Text.StartsWith("__", StringComparison.Ordinal))
                Add(name, entry.Value);
        }

        return found;
    }

    /// <summary>What a name stands for in the frame; Unbound for nothing.</summary>
    public static Value Lookup(PyFrame frame, string name)
    {
        foreach (var variable in Variables(frame))
        {
            if (variable.Name == name)
                return variable.Value;
        }

        var global = frame.Globals.Get(name);
        return global.IsUnbound ? frame.Builtins.Get(name) : global;
    }
}
