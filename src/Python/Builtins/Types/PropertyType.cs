using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>property.</summary>
internal static class PropertyType
{
    private static readonly Signature InitSignature = Signature.Parse("property", "fget=None, fset=None, fdel=None, doc=None");

    public static void Define()
    {
        var type = Types.Property;
        type.New = static (PyThread _, PyType cls, in CallArgs _) => new PyProperty(cls);
        type.Init = Init;
        type.DescriptorGet = static (thread, self, instance, _) =>
        {
            if (instance.IsUnbound)
                return self;
            var property = Of(self);
            return property.Getter.IsNone ? Refuse(thread, property, instance, "getter") : thread.Call(property.Getter, instance);
        };
        type.DescriptorSet = static (thread, self, instance, value) =>
        {
            var property = Of(self);
            if (value.IsUnbound)
                return property.Deleter.IsNone ? Refuse(thread, property, instance, "deleter") : thread.Call(property.Deleter, instance);
            return property.Setter.IsNone ? Refuse(thread, property, instance, "setter") : thread.Call(property.Setter, instance, value);
        };
        type.Member("fget", static (_, self) => Of(self).Getter);
        type.Member("fset", static (_, self) => Of(self).Setter);
        type.Member("fdel", static (_, self) => Of(self).Deleter);
        type.Attribute("__doc__", static (_, self) => Of(self).Doc, static (_, self, value) =>
        {
            Of(self).Doc = value.IsUnbound ? Value.None : value;
            return Value.None;
        });
        type.Attribute("__name__", static (thread, self) => Of(self).Name is { IsUnbound: false } name
            ? name
            : Of(self).Getter.Ref is PyFunction function ? Value.FromStr(function.Name)
            : thread.Raise(Types.AttributeError, "'property' object has no attribute '__name__'"), static (_, self, value) =>
        {
            Of(self).Name = value;
            return Value.None;
        });
        type.Attribute("__isabstractmethod__", static (thread, self) =>
            thread.Push(DescriptorTypes.IsAbstractSteps(thread, Of(self).Getter, Of(self).Setter, Of(self).Deleter)));
        type.Method("getter", static (_, self, function) => With(self, getter: function));
        type.Method("setter", static (_, self, function) => With(self, setter: function));
        type.Method("deleter", static (_, self, function) => With(self, deleter: function));
        type.Method("__set_name__", static (_, self, owner, name) =>
        {
            Of(self).Name = name;
            return Value.None;
        });
    }

    private static PyProperty Of(Value self) => (PyProperty)self.Ref!;

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        Span<Value> values = new Value[InitSignature.Count];
        if (!InitSignature.Bind(thread, args, values))
            return Value.Error;
        var property = Of(self);
        property.Getter = values[0];
        property.Setter = values[1];
        property.Deleter = values[2];
        property.IsDocOfGetter = values[3].IsNone && values[0].Ref is PyFunction;
        property.Doc = property.IsDocOfGetter ? ((PyFunction)values[0].Ref!).Doc : values[3];
        // A subclass has a `__doc__` of its own before the property's: the instance gets one that is nearer.
        return property.Class.IsHeap && property.Class.HasInstanceDict ? Attributes.SetGeneric(thread, self, property.Class, Names.__doc__, property.Doc) : Value.None;
    }

    private static PyProperty With(Value self, Value? getter = null, Value? setter = null, Value? deleter = null)
    {
        var property = Of(self);
        return new PyProperty(property.Class)
        {
            Getter = getter ?? property.Getter,
            Setter = setter ?? property.Setter,
            Deleter = deleter ?? property.Deleter,
            Doc = property.IsDocOfGetter && getter?.Ref is PyFunction function ? function.Doc : property.Doc,
            IsDocOfGetter = property.IsDocOfGetter,
            Name = property.Name,
        };
    }

    private static Value Refuse(PyThread thread, PyProperty property, Value instance, string missing)
    {
        var name = property.Name.AsText ?? (property.Getter.Ref as PyFunction)?.Name;
        var subject = name is null ? "property" : $"property {TextFormat.Repr(name)}";
        return thread.Raise(Types.AttributeError, $"{subject} of '{instance.Type.QualName}' object has no {missing}");
    }
}
