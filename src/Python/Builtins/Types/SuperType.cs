using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>super: attribute lookup that begins behind a class in the MRO.</summary>
internal static class SuperType
{
    public static void Define()
    {
        var type = Types.Super;
        type.New = New;
        type.Init = static (PyThread _, Value _, in CallArgs _) => Value.None;
        type.GetAttribute = GetAttribute;
        type.DescriptorGet = static (thread, self, instance, _) => Of(self).Self.IsUnbound && !instance.IsUnbound
            ? Make(thread, Of(self).Start, instance, self.Type)
            : self;
        type.Repr = static (_, self) => Value.FromStr(Of(self).Self.IsUnbound
            ? $"<super: <class '{Of(self).Start.Name}'>, NULL>"
            : $"<super: <class '{Of(self).Start.Name}'>, <{Of(self).SelfType.Name} object>>");
        type.Attribute("__thisclass__", static (_, self) => Of(self).Start);
        type.Attribute("__self__", static (_, self) => Of(self).Self.IsUnbound ? Value.None : Of(self).Self);
        type.Attribute("__self_class__", static (_, self) => Of(self).Self.IsUnbound ? Value.None : Of(self).SelfType);
    }

    private static PySuper Of(Value self) => (PySuper)self.Ref!;

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "super() takes no keyword arguments");
        switch (args.Count)
        {
            case 0:
                return OfCaller(thread, type);
            case > 2:
                return thread.Raise(Types.TypeError, $"super expected at most 2 arguments, got {args.Count}");
        }

        if (args[0].Ref is not PyType start)
            return thread.Raise(Types.TypeError, $"super() argument 1 must be a type, not {Errors.KindOf(args[0])}");
        return args.Count == 1 || args[1].IsNone ? new PySuper(start, Value.Unbound, start, type) : Make(thread, start, args[1], type);
    }

    private static Value Make(PyThread thread, PyType start, Value self, PyType type)
    {
        if (self.Ref is PyType own && own.IsSubtypeOf(start))
            return new PySuper(start, self, own, type);
        if (self.Type.IsSubtypeOf(start))
            return new PySuper(start, self, self.Type, type);
        return self.Type.IsHeap && self.Ref is not PyType ? thread.Push(ClaimSteps(thread, start, self, type)) : Refuse(thread, start, self);
    }

    /// <summary>A proxy is of the class that its `__class__` claims.</summary>
    private static IEnumerable<Value> ClaimSteps(PyThread thread, PyType start, Value self, PyType type)
    {
        yield return thread.Try().GetAttribute(self, Names.__class__);
        if (thread.Caught is null && thread.Input.Ref is PyType claimed && claimed.IsSubtypeOf(start))
            thread.Output = new PySuper(start, self, claimed, type);
        else
            yield return Refuse(thread, start, self);
    }

    private static Value Refuse(PyThread thread, PyType start, Value self) =>
        thread.Raise(Types.TypeError, $"super(type, obj): obj ({(self.Ref is PyType ? "type" : "instance of")} {(self.Ref as PyType ?? self.Type).Name}) is not an instance or subtype of type ({start.Name}).");

    /// <summary>super() in a method: the class comes from the cell `__class__`, the object from the first parameter.</summary>
    private static Value OfCaller(PyThread thread, PyType type)
    {
        if (thread.Current is not PyFrame frame)
            return thread.Raise(Types.RuntimeError, "super(): no current frame");
        var code = frame.Code;
        if (code.ParameterCount == 0)
            return thread.Raise(Types.RuntimeError, "super(): no arguments");
        var cell = Array.FindIndex(code.CellNames, code.OwnCellCount, name => name.Text == "__class__");
        if (cell < 0)
            return thread.Raise(Types.RuntimeError, "super(): __class__ cell not found");
        if (frame.Cells[cell].Content.IsUnbound)
            return thread.Raise(Types.RuntimeError, "super(): empty __class__ cell");
        if (frame.Cells[cell].Content.Ref is not PyType start)
            return thread.Raise(Types.RuntimeError, "super(): __class__ is not a type");
        var self = FirstArgument(frame);
        return self.IsUnbound ? thread.Raise(Types.RuntimeError, "super(): arg[0] deleted") : Make(thread, start, self, type);
    }

    private static Value FirstArgument(PyFrame frame)
    {
        var code = frame.Code;
        var captured = Array.FindIndex(code.CellNames, 0, code.OwnCellCount, name => name.Text == code.LocalNames[0].Text);
        var self = captured >= 0 ? frame.Cells[captured].Content : frame.Register(0);
        // def method(*args): the first of them.
        return code.ArgCount + code.KwOnlyCount == 0 && self.Ref is PyTuple { Count: > 0 } rest ? rest[0] : self;
    }

    private static Value GetAttribute(PyThread thread, Value self, Value name)
    {
        var super = Of(self);
        var key = (PyStr)name.Ref!;
        if (!super.Self.IsUnbound && key.Text != "__class__")
        {
            var mro = super.SelfType.Mro;
            for (var i = Array.IndexOf(mro, super.Start) + 1; i < mro.Length; i++)
            {
                if (!mro[i].Dict.TryGetValue(key, out var found))
                    continue;
                var isClass = super.Self.Ref is PyType type && ReferenceEquals(type, super.SelfType);
                return Attributes.Bind(thread, found, isClass ? Value.Unbound : super.Self, super.SelfType);
            }
        }

        return Attributes.GetGeneric(thread, self, super.Class, key);
    }
}
