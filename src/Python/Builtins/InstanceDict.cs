using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>obj.__dict__.</summary>
internal static class InstanceDict
{
    public static Value Get(PyThread thread, Value self) => Of(self) is { } dict
        ? dict
        : thread.Raise(Errors.NoAttribute(self, Names.__dict__));

    /// <summary>Null for an object that cannot have attributes of its own.</summary>
    public static PyDict? Of(Value self)
    {
        if (self.Ref is PyModule module)
            return module.Dict;
        var body = (self.Ref as IValueInstance)?.Body ?? self.Ref as PyHeapObject;
        if (body is null || !body.Class.HasInstanceDict)
            return null;
        if (body.Shape is null)
        {
            body.Shape = body.Class.DictionaryShape;
            body.Slots = [new PyDict()];
        }

        return Attributes.DictOf(body);
    }

    public static Value Set(PyThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            value = new PyDict();
        if (value.Ref is not PyDict dict)
            return thread.Raise(Types.TypeError, $"__dict__ must be set to a dictionary, not a '{value.Type.Name}'");
        var body = (self.Ref as IValueInstance)?.Body ?? self.Ref as PyHeapObject;
        if (body is null || !body.Class.HasInstanceDict)
            return thread.Raise(Errors.NoAttribute(self, Names.__dict__));
        body.Slots = body is { Shape: null } or { Slots: null } or { Slots.Length: < 2 } || !body.Shape.IsDictionary ? [dict] : [dict, body.Slots[1]];
        body.Shape = body.Class.DictionaryShape;
        return Value.None;
    }
}
