using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The types of functions, methods and attributes that are the interpreter's own.</summary>
internal static class BuiltinFunctionTypes
{
    public static void Define()
    {
        foreach (var type in (PyType[])[Types.BuiltinFunction, Types.MethodDescriptor, Types.WrapperDescriptor, Types.MethodWrapper])
        {
            type.Repr = static (thread, self) => Value.FromStr(ReprOf(thread, self));
            type.Call = static (PyThread thread, Value self, in CallArgs args) => thread.Call(self, args);
            type.Attribute("__name__", static (_, self) => Value.FromStr(Of(self).Name));
            type.Attribute("__qualname__", static (_, self) => Value.FromStr(QualName(self)));
            type.Attribute("__doc__", static (_, self) => Of(self).Doc is { } doc ? Value.FromStr(doc) : Value.None);
            type.Attribute("__text_signature__", static (_, self) => TextSignatures.Of(Of(self), self));
        }

        Types.BuiltinFunction.Attribute("__module__", static (_, self) => self.Ref is PyBuiltin builtin ? Value.FromStr(builtin.Module) : Value.None);
        Types.BuiltinFunction.Attribute("__self__", static (thread, self) => self.Ref is PyBoundBuiltin bound ? bound.Self : thread.Interpreter.Builtins);
        Types.MethodWrapper.Attribute("__self__", static (_, self) => ((PyBoundBuiltin)self.Ref!).Self);
        Types.BuiltinFunction.Compare = Compare;
        Types.BuiltinFunction.Hash = Hash;
        Types.MethodWrapper.Compare = Compare;
        Types.MethodWrapper.Hash = Hash;
        foreach (var type in (PyType[])[Types.MethodDescriptor, Types.WrapperDescriptor])
        {
            type.Attribute("__objclass__", static (_, self) => Of(self).Owner!);
            type.DescriptorGet = static (_, self, instance, _) => instance.IsUnbound ? self : new PyBoundBuiltin((PyBuiltin)self.Ref!, instance);
        }

        DefineGetSet();
    }

    private static void DefineGetSet()
    {
        var type = Types.GetSetDescriptor;
        type.Repr = static (_, self) => Value.FromStr($"<{(GetSet(self).IsMember ? "member" : "attribute")} '{GetSet(self).Name}' of '{GetSet(self).Owner.Name}' objects>");
        type.DescriptorGet = static (thread, self, instance, _) => instance.IsUnbound ? self : GetSet(self).Get(thread, instance);
        type.DescriptorSet = static (thread, self, instance, value) => GetSet(self).Set is { } set
            ? set(thread, instance, value)
            : thread.Raise(Types.AttributeError, GetSet(self).NotWritable);
        type.Attribute("__name__", static (_, self) => Value.FromStr(GetSet(self).Name));
        type.Attribute("__qualname__", static (_, self) => Value.FromStr($"{GetSet(self).Owner.QualName}.{GetSet(self).Name}"));
        type.Attribute("__objclass__", static (_, self) => GetSet(self).Owner);
        type.Attribute("__doc__", static (_, _) => Value.None);
    }

    private static PyBuiltin Of(Value self) => self.Ref as PyBuiltin ?? ((PyBoundBuiltin)self.Ref!).Function;

    private static PyGetSet GetSet(Value self) => (PyGetSet)self.Ref!;

    private static string QualName(Value self)
    {
        var function = Of(self);
        return self.Ref is PyBoundBuiltin { Self.Ref: PyType type } ? $"{type.QualName}.{function.Name}"
            : self.Ref is PyBoundBuiltin { Self: { Ref: not PyModule } bound } ? $"{bound.Type.QualName}.{function.Name}"
            : function.Owner is { } owner ? $"{owner.QualName}.{function.Name}"
            : function.Name;
    }

    /// <summary>Types written in C say in which module they are.</summary>
    private static string FullName(PyType type) => type.IsHeap || type.Module == "builtins" ? type.Name : $"{type.Module}.{type.Name}";

    private static string ReprOf(PyThread thread, Value self)
    {
        switch (self.Ref)
        {
            case PyBoundBuiltin { Function: PySlotWrapper wrapper } bound:
                return $"<method-wrapper '{wrapper.Name}' of {bound.Self.Type.Name} object at {ObjectType.Address(thread, bound.Self)}>";
            case PyBoundBuiltin bound:
                return $"<built-in method {bound.Function.Name} of {FullName(bound.Self.Type)} object at {ObjectType.Address(thread, bound.Self)}>";
            case PySlotWrapper wrapper:
                return $"<slot wrapper '{wrapper.Name}' of '{wrapper.Owner!.Name}' objects>";
            case PyBuiltin { Owner: { } owner } method:
                return $"<method '{method.Name}' of '{owner.Name}' objects>";
            default:
                return $"<built-in function {Of(self).Name}>";
        }
    }

    private static Value Compare(PyThread thread, Value self, Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne))
            return Value.NotImplemented;
        var same = self.Is(other) || (self.Ref is PyBoundBuiltin left && other.Ref is PyBoundBuiltin right
            && ReferenceEquals(left.Function, right.Function) && left.Self.Is(right.Self));
        return Value.FromBool(same == (op == CompareOp.Eq));
    }

    private static Value Hash(PyThread thread, Value self)
    {
        var hash = thread.Interpreter.AddressOf(Of(self)) >> 4;
        return Value.FromInt(self.Ref is PyBoundBuiltin bound ? hash ^ (thread.Interpreter.AddressOf(bound.Self) >> 4) : hash);
    }
}
