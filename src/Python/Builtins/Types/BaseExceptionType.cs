using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>BaseException: what all exceptions have.</summary>
internal static class BaseExceptionType
{
    public static void Define()
    {
        var type = Types.BaseException;
        type.HasInstanceDict = true;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            thread.Interpreter.Meter.Reserve(120);
            return new PyException(cls, ArgsOf(args));
        };
        type.Init = Init;
        type.Str = static (thread, self) => Of(self).Args switch
        {
            { Count: 0 } => PyStr.Empty,
            { Count: 1 } args => args[0].Ref is PyException inner ? thread.Push(StrSteps(thread, inner)) : Operators.Str(thread, args[0]),
            var args => Operators.Repr(thread, args),
        };
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self)));
        type.Attribute("args", static (_, self) => Of(self).Args, static (thread, self, value) => thread.Push(SetArgsSteps(thread, Of(self), value)));
        type.Attribute("__traceback__", static (_, self) => Of(self).Traceback is { } traceback ? traceback : Value.None, SetTraceback);
        type.Attribute("__cause__", static (_, self) => Of(self).Cause is { } cause ? cause : Value.None, SetCause);
        type.Attribute("__context__", static (_, self) => Of(self).Context is { } context ? context : Value.None, SetContext);
        type.Attribute("__suppress_context__", static (_, self) => Value.FromBool(Of(self).SuppressContext), static (_, self, value) =>
        {
            Of(self).SuppressContext = value.IsTrue;
            return Value.None;
        });
        type.Attribute("__dict__", InstanceDict.Get, InstanceDict.Set);
        type.Method("with_traceback", static (thread, self, traceback) => SetTraceback(thread, self, traceback) is { IsSignal: true } error ? error : self);
        type.Method("add_note", static (thread, self, note) =>
        {
            if (note.Ref is not PyStr)
                return thread.Raise(Types.TypeError, $"note must be a str, not '{note.Type.Name}'");
            var notes = Attributes.GetOwn(self, Names.__notes__);
            if (!notes.IsUnbound && notes.Ref is not PyList)
                return thread.Raise(Types.TypeError, "Cannot add note: __notes__ is not a list");
            (Of(self).Notes ??= new PyList()).Add(note);
            return Value.None;
        });
        type.Method("__setstate__", static (thread, self, state) => state.IsNone ? Value.None
            : state.Ref is PyDict attributes ? thread.Push(SetStateSteps(thread, self, attributes))
            : thread.Raise(Types.TypeError, "state is not a dictionary"));
        type.Method("__reduce__", static (thread, self) =>
        {
            var state = ObjectReduce.StateOf(self);
            return state.IsNone ? new PyTuple(self.Type, Of(self).Args) : new PyTuple(self.Type, Of(self).Args, state);
        });
    }

    private static IEnumerable<Value> StrSteps(PyThread thread, Value inner)
    {
        yield return Operators.Str(thread, inner);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> SetStateSteps(PyThread thread, Value self, PyDict attributes)
    {
        for (var at = -1; attributes.MoveNext(ref at);)
        {
            thread.Charge(1);
            if (attributes.EntryAt(at).Key.Ref is PyStr name)
                yield return Attributes.Set(thread, self, name, attributes.EntryAt(at).Value);
        }

        thread.Output = Value.None;
    }

    public static PyException Of(Value self) => (PyException)self.Ref!;

    public static PyTuple ArgsOf(in CallArgs args) => args.Count == 0 ? PyTuple.Empty : new PyTuple(args.Positional.ToArray());

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, $"{self.Type.Name}() takes no keyword arguments");
        Of(self).Args = ArgsOf(args);
        return Value.None;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyException exception)
    {
        if (exception.Args.Count == 1)
        {
            yield return Operators.Repr(thread, exception.Args[0]);
            thread.Output = Value.FromStr($"{exception.Class.Name}({thread.Input.AsText})");
        }
        else
        {
            yield return Operators.Repr(thread, exception.Args);
            thread.Output = Value.FromStr(exception.Class.Name + thread.Input.AsText);
        }
    }

    private static IEnumerable<Value> SetArgsSteps(PyThread thread, PyException exception, Value value)
    {
        if (value.IsUnbound)
            yield return thread.Raise(Types.TypeError, "args may not be deleted");
        yield return Containers.Collect(thread, value);
        exception.Args = new PyTuple(((PyList)thread.Input.Ref!).ToArray());
        thread.Output = Value.None;
    }

    private static Value SetTraceback(PyThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return thread.Raise(Types.TypeError, "__traceback__ may not be deleted");
        if (!value.IsNone && value.Ref is not PyTraceback)
            return thread.Raise(Types.TypeError, "__traceback__ must be a traceback or None");
        Of(self).Traceback = value.Ref as PyTraceback;
        Of(self).HasPassedLibrary = false;
        return Value.None;
    }

    private static Value SetCause(PyThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return thread.Raise(Types.TypeError, "__cause__ may not be deleted");
        if (!value.IsNone && value.Ref is not PyException)
            return thread.Raise(Types.TypeError, "exception cause must be None or derive from BaseException");
        Of(self).Cause = value.Ref as PyException;
        Of(self).SuppressContext = true;
        return Value.None;
    }

    private static Value SetContext(PyThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return thread.Raise(Types.TypeError, "__context__ may not be deleted");
        if (!value.IsNone && value.Ref is not PyException)
            return thread.Raise(Types.TypeError, "exception context must be None or derive from BaseException");
        Of(self).Context = value.Ref as PyException;
        return Value.None;
    }
}
