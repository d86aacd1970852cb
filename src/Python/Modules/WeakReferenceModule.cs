using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>_weakref: what the module weakref is made of.</summary>
internal static class WeakReferenceModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_weakref");
        module.Dict.Set("ref", Types.WeakReference);
        module.Dict.Set("ReferenceType", Types.WeakReference);
        module.Dict.Set("ProxyType", Types.WeakProxy);
        module.Dict.Set("CallableProxyType", Types.WeakCallableProxy);
        module.Function("proxy", "object, callback=None, /", static (thread, args) => WeakReferenceTypes.MakeProxy(thread, args[0], args[1]));
        module.Function("getweakrefcount", "object, /", static (thread, args) => Value.FromInt(References(thread, args[0]).Count));
        module.Function("getweakrefs", "object, /", static (thread, args) => new PyList([.. References(thread, args[0]).Select(static item => (Value)item)]));
        return module;
    }

    private static IReadOnlyList<PyWeakReference> References(PyThread thread, Value value) =>
        value.Ref is PyHeapObject referent ? thread.Interpreter.Watch.KeptReferencesTo(thread, referent) : [];
}
