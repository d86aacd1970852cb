using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>
/// _staticnames: classes that CPython writes in C are named with their module in its messages ('datetime.date'), and have attributes
/// where ours, which are Python, have properties. Functions that CPython writes in C stay functions as attributes of a class.
/// </summary>
internal static class StaticNamesModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_staticnames");
        module.Function("name_as_static", "cls, /", static (thread, args) =>
        {
            if (args[0].Ref is not PyType type)
                return thread.Raise(Types.TypeError, $"a class was expected, not {args[0].Type.Name}");
            type.IsNamedWithModule = true;
            return args[0];
        });
        module.Function("properties_as_attributes", "cls, are_members=False, /", static (_, args) =>
        {
            var type = (PyType)args[0].Ref!;
            var isMember = args[1].IsTrue;
            foreach (var (name, value) in type.Dict.ToArray())
            {
                if (value.Ref is PyProperty { Setter.IsNone: true } property)
                    type.Dict[name] = new PyGetSet(type, name.Text, (thread, self) => thread.Call(property.Getter, self)) { IsMember = isMember };
            }

            return args[0];
        });
        module.Function("functions_as_builtins", "module, namespace, signatures, /", static (_, args) =>
        {
            var (module, names, signatures) = (args[0].AsText!, (PyDict)args[1].Ref!, (PyDict)args[2].Ref!);
            for (var at = -1; signatures.MoveNext(ref at);)
            {
                var (name, signature) = ((PyStr)signatures.EntryAt(at).Key.Ref!, signatures.EntryAt(at).Value.AsText!);
                var function = names.Get(name);
                names.Set(name, ModuleSetup.MakeFunction(module, name.Text, signature, (thread, values) => thread.Call(function, values[..(values.Length - (values[^1].IsUnbound ? 1 : 0))].ToArray())));
            }

            return Value.None;
        });
        return module;
    }
}
