using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The default `__dir__`: names of the object's own attributes and of its class's.</summary>
internal static class Directory
{
    public static Value Of(PyThread thread, Value value)
    {
        var names = new HashSet<string>();
        switch (value.Ref)
        {
            case PyType type:
                AddTypes(names, type);
                break;
            case PyModule module:
                AddKeys(names, module.Dict);
                break;
            default:
                if (((value.Ref as IValueInstance)?.Body ?? value.Ref as PyHeapObject) is { Shape: { } shape } body)
                {
                    if (shape.IsDictionary)
                        AddKeys(names, (PyDict)body.Slots![0].Ref!);
                    foreach (var name in shape.Names)
                        names.Add(name.Text);
                }

                AddTypes(names, value.Type);
                break;
        }

        thread.Charge(names.Count);
        thread.Interpreter.Meter.Reserve(names.Count * 16L);
        var list = new PyList();
        foreach (var name in names.Order(StringComparer.Ordinal))
            list.Add(Names.Intern(name));
        return list;
    }

    private static void AddTypes(HashSet<string> names, PyType type)
    {
        foreach (var ancestor in type.Mro)
        {
            foreach (var name in ancestor.Dict.Keys)
                names.Add(name.Text);
        }
    }

    private static void AddKeys(HashSet<string> names, PyDict dict)
    {
        for (var at = -1; dict.MoveNext(ref at);)
        {
            if (dict.EntryAt(at).Key.AsText is { } name)
                names.Add(name);
        }
    }
}
