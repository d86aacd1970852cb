using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>getattr, setattr, hasattr, delattr, vars, dir, globals, locals.</summary>
internal static class AttributeFunctions
{
    public static void Add(PyModule module)
    {
        module.Function("getattr", "object, name, default=…, /", static (thread, args) => NameOf(thread, args[1]) is not { } name ? Value.Error
            : args[2].IsUnbound ? Get(thread, args[0], name)
            : thread.Push(GetSteps(thread, args[0], name, args[2])));
        module.Function("hasattr", "obj, name, /", static (thread, args) => NameOf(thread, args[1]) is not { } name
            ? Value.Error
            : thread.Push(HasSteps(thread, args[0], name)));
        module.Function("setattr", "obj, name, value, /", static (thread, args) => NameOf(thread, args[1]) is not { } name
            ? Value.Error
            : Attributes.Set(thread, args[0], name, args[2]));
        module.Function("delattr", "obj, name, /", static (thread, args) => NameOf(thread, args[1]) is not { } name
            ? Value.Error
            : Attributes.Set(thread, args[0], name, Value.Unbound));
        module.Function("vars", "object=…, /", static (thread, args) => args[0].IsUnbound ? Locals(thread) : thread.Push(VarsSteps(thread, args[0])));
        module.Function("dir", "object=…, /", static (thread, args) => thread.Push(DirSteps(thread, args[0])));
        module.Function("globals", "", static (thread, _) => FrameOf(thread) is { } frame ? frame.Globals : Value.None);
        module.Function("locals", "", static (thread, _) => Locals(thread));
    }

    private static PyStr? NameOf(PyThread thread, Value name)
    {
        if (name.Ref is PyStr text)
            return text.Type.IsHeap ? Names.Intern(text.Text) : text;
        thread.Raise(Types.TypeError, $"attribute name must be string, not '{name.Type.Name}'");
        return null;
    }

    private static Value Get(PyThread thread, Value obj, PyStr name)
    {
        var below = thread.Current!;
        var found = Attributes.Get(thread, obj, name);
        if (found.IsPushed)
            return thread.Interpose(new AskedFrame(obj, name), below);
        if (found.IsError && thread.Pending!.Is(Types.AttributeError))
            Errors.TellOfAttribute(thread.Pending, name, obj);
        return found;
    }

    /// <summary>Stands under a property or `__getattr__` that getattr() has called.</summary>
    private sealed class AskedFrame(Value obj, PyStr name) : NativeFrame, IReferences
    {
        void IReferences.Visit(Reachability reachability) => reachability.Reference(obj);

        internal override Value Resume(PyThread thread, Value input) => input;

        internal override Value OnError(PyThread thread, PyException error)
        {
            if (error.Is(Types.AttributeError))
                Errors.TellOfAttribute(error, name, obj);
            return Value.Error;
        }
    }

    private static IEnumerable<Value> GetSteps(PyThread thread, Value obj, PyStr name, Value otherwise)
    {
        yield return thread.Try().GetAttribute(obj, name);
        if (thread.Caught is { } error && !error.Is(Types.AttributeError))
            yield return thread.Raise(error);
        thread.Output = thread.Caught is null ? thread.Input : otherwise;
    }

    private static IEnumerable<Value> HasSteps(PyThread thread, Value obj, PyStr name)
    {
        yield return thread.Try().GetAttribute(obj, name);
        if (thread.Caught is { } error && !error.Is(Types.AttributeError))
            yield return thread.Raise(error);
        thread.Output = Value.FromBool(thread.Caught is null);
    }

    private static IEnumerable<Value> VarsSteps(PyThread thread, Value obj)
    {
        yield return thread.Try().GetAttribute(obj, Names.__dict__);
        if (thread.Caught is { } error)
            yield return error.Is(Types.AttributeError) ? thread.Raise(Types.TypeError, "vars() argument must have __dict__ attribute") : thread.Raise(error);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> DirSteps(PyThread thread, Value obj)
    {
        if (obj.IsUnbound)
        {
            yield return Locals(thread);
            yield return Attributes.CallMethod(thread, thread.Input, Names.Intern("keys"));
        }
        else
        {
            yield return thread.CallSpecial(obj, Names.__dir__);
        }

        yield return Containers.Collect(thread, thread.Input);
        var list = (PyList)thread.Input.Ref!;
        if (list.ToArray().All(static item => item.Ref is PyStr))
        {
            var names = list.ToArray();
            Array.Sort(names, static (x, y) => StrType.CompareCodePoints(x.AsText!, y.AsText!));
            thread.Output = new PyList(names);
            yield break;
        }

        yield return Attributes.CallMethod(thread, list, Names.Intern("sort"));
        thread.Output = list;
    }

    /// <summary>The frame that called the builtin.</summary>
    public static PyFrame? FrameOf(PyThread thread)
    {
        for (var frame = thread.Current; frame is not null; frame = frame.Back)
        {
            if (frame is PyFrame python)
                return python;
        }

        return null;
    }

    /// <summary>locals(): the namespace of a module or class; of a function, a snapshot (PEP 667).</summary>
    public static Value Locals(PyThread thread)
    {
        var frame = FrameOf(thread);
        if (frame is null)
            return Value.None;
        return PyFrameObject.LocalsOf(frame) is var locals && locals is PyMappingNamespace foreign ? foreign.Mapping : locals;
    }
}
