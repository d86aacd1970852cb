using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// The values of `__slots__` members. They stand among an object's attributes until it has a `__dict__` of its own, which is
/// not to show them: from then on they have a dict apart, in the second slot.
/// </summary>
internal static class MemberValues
{
    public static Value Get(Value self, PyStr name)
    {
        var body = Body(self);
        if (body.Shape is not { IsDictionary: true } || !body.Class.HasInstanceDict)
            return Attributes.GetOwn(self, name);
        return body.Slots!.Length > 1 ? ((PyDict)body.Slots[1].Ref!).Get(name) : Value.Unbound;
    }

    /// <param name="value">Unbound to delete.</param>
    public static void Set(Value self, PyStr name, Value value)
    {
        var body = Body(self);
        if (!body.Class.HasInstanceDict)
        {
            if (value.IsUnbound)
                Attributes.DictOf(body).Remove(name);
            else
                Attributes.SetOwn(body, name, value);
            return;
        }

        var dict = Attributes.DictOf(body);
        if (body.Slots!.Length == 1)
            body.Slots = [dict, new PyDict()];
        var members = (PyDict)body.Slots[1].Ref!;
        if (value.IsUnbound)
            members.Remove(name);
        else
            members.Set(name, value);
    }

    private static PyHeapObject Body(Value self) => (self.Ref as IValueInstance)?.Body ?? (PyHeapObject)self.Ref!;
}
