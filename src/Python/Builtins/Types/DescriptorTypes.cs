using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>classmethod and staticmethod.</summary>
internal static class DescriptorTypes
{
    public static void Define()
    {
        var type = Types.ClassMethod;
        type.HasInstanceDict = true;
        type.New = static (PyThread _, PyType cls, in CallArgs args) => new PyClassMethod(args.Count > 0 ? args[0] : Value.None, cls);
        type.Init = static (PyThread thread, Value self, in CallArgs args) =>
        {
            if (Refuse(thread, "classmethod", args) is { IsSignal: true } problem)
                return problem;
            ((PyClassMethod)self.Ref!).Function = args[0];
            return Value.None;
        };
        type.DescriptorGet = static (thread, self, instance, owner) => Bind(thread, ((PyClassMethod)self.Ref!).Function, owner);
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, "classmethod", ((PyClassMethod)self.Ref!).Function));
        AddWrapped(type, static self => ((PyClassMethod)self.Ref!).Function);

        type = Types.StaticMethod;
        type.HasInstanceDict = true;
        type.New = static (PyThread _, PyType cls, in CallArgs args) => new PyStaticMethod(args.Count > 0 ? args[0] : Value.None, cls);
        type.Init = static (PyThread thread, Value self, in CallArgs args) =>
        {
            if (Refuse(thread, "staticmethod", args) is { IsSignal: true } problem)
                return problem;
            ((PyStaticMethod)self.Ref!).Function = args[0];
            return Value.None;
        };
        type.DescriptorGet = static (_, self, _, _) => ((PyStaticMethod)self.Ref!).Function;
        type.Call = static (PyThread thread, Value self, in CallArgs args) => thread.Call(((PyStaticMethod)self.Ref!).Function, args);
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, "staticmethod", ((PyStaticMethod)self.Ref!).Function));
        AddWrapped(type, static self => ((PyStaticMethod)self.Ref!).Function);
    }

    private static Value Refuse(PyThread thread, string name, in CallArgs args) =>
        args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"{name}() takes no keyword arguments")
        : args.Count != 1 ? thread.Raise(Types.TypeError, $"{name} expected 1 argument, got {args.Count}")
        : Value.None;

    private static Value Bind(PyThread thread, Value function, PyType owner) => function.Ref switch
    {
        // A builtin's class method takes the class as its first argument.
        PyBuiltin { Owner: null } builtin => new PyBoundBuiltin(builtin, owner),
        _ => new PyMethod(function, owner),
    };

    private static void AddWrapped(PyType type, Func<Value, Value> function)
    {
        type.Attribute("__func__", (_, self) => function(self));
        type.Attribute("__wrapped__", (_, self) => function(self));
        type.Attribute("__isabstractmethod__", (thread, self) => thread.Push(IsAbstractSteps(thread, function(self))));
        type.Attribute("__dict__", InstanceDict.Get, InstanceDict.Set);
        foreach (var name in (ReadOnlySpan<string>)["__name__", "__qualname__", "__doc__", "__module__", "__annotations__"])
        {
            var key = Names.Intern(name);
            type.Attribute(name, (thread, self) => Attributes.GetWrapped(thread, function(self), key));
        }
    }

    /// <summary>The wrapped function's `__isabstractmethod__`, False where it has none.</summary>
    internal static IEnumerable<Value> IsAbstractSteps(PyThread thread, params Value[] functions)
    {
        foreach (var function in functions)
        {
            if (function.IsNone || function.IsUnbound)
                continue;
            yield return thread.Try().GetAttribute(function, Names.Intern("__isabstractmethod__"));
            if (thread.Caught is { } error)
            {
                if (!error.Is(Types.AttributeError))
                    yield return thread.Raise(error);
                continue;
            }

            yield return Operators.Truth(thread, thread.Input);
            if (thread.Input.IsTrue)
            {
                thread.Output = Value.True;
                yield break;
            }
        }

        thread.Output = Value.False;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, string name, Value function)
    {
        yield return Operators.Repr(thread, function);
        thread.Output = Value.FromStr($"<{name}({thread.Input.AsText})>");
    }

    /// <summary>obj.name, said behind <see cref="PyThread.Try"/>.</summary>
    internal static Value GetAttribute(this PyThread thread, Value obj, PyStr name) => Attributes.Get(thread, obj, name);
}
