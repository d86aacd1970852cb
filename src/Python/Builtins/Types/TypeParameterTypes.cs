using Playground.Python.Modules;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>TypeVar, TypeVarTuple, ParamSpec and Generic, of the module typing; the syntax `[T, *Ts, **P]` makes the first three.</summary>
internal static class TypeParameterTypes
{
    public static readonly PyType[] All =
    [
        Types.TypeVar, Types.TypeVarTuple, Types.ParamSpec, Types.ParamSpecArgs, Types.ParamSpecKwargs, Types.TypeAliasType, Types.NoDefault, Types.Generic,
    ];

    /// <summary>typing.NoDefault.</summary>
    public static readonly PyInstance NoDefault = new(Types.NoDefault);

    private static readonly Signature TypeVarSignature =
        Signature.Parse("typevar", "name, *, bound=None, default=…, covariant=False, contravariant=False, infer_variance=False");

    private static readonly Signature TypeVarTupleSignature = Signature.Parse("typevartuple", "name, *, default=…");

    private static readonly Signature ParamSpecSignature =
        Signature.Parse("paramspec", "name, *, bound=None, default=…, covariant=False, contravariant=False, infer_variance=False");

    public static void Define()
    {
        foreach (var type in (PyType[])[Types.TypeVar, Types.TypeVarTuple, Types.ParamSpec])
            DefineParameter(type);
        Types.TypeVar.New = NewTypeVar;
        Types.TypeVarTuple.New = static (PyThread thread, PyType cls, in CallArgs args) => NewPlain(thread, cls, TypeVarTupleSignature, args);
        Types.ParamSpec.New = static (PyThread thread, PyType cls, in CallArgs args) => NewPlain(thread, cls, ParamSpecSignature, args);
        Types.TypeVar.Attribute("__constraints__", static (thread, self) => Of(self).Constraints.Get(thread, PyTuple.Empty));
        Types.TypeVarTuple.Iter = static (thread, self) => thread.Push(IterateSteps(thread, self));
        foreach (var type in (PyType[])[Types.TypeVar, Types.ParamSpec])
        {
            type.Attribute("__bound__", static (thread, self) => Of(self).Bound.Get(thread, Value.None));
            type.Attribute("__covariant__", static (_, self) => Value.FromBool(Of(self).IsCovariant));
            type.Attribute("__contravariant__", static (_, self) => Value.FromBool(Of(self).IsContravariant));
            type.Attribute("__infer_variance__", static (_, self) => Value.FromBool(Of(self).InfersVariance));
        }

        Types.ParamSpec.Attribute("args", static (_, self) => new PyParamSpecPart(Types.ParamSpecArgs, Of(self)));
        Types.ParamSpec.Attribute("kwargs", static (_, self) => new PyParamSpecPart(Types.ParamSpecKwargs, Of(self)));
        DefinePart(Types.ParamSpecArgs, "args");
        DefinePart(Types.ParamSpecKwargs, "kwargs");
        Types.NoDefault.Repr = static (_, _) => Value.FromStr("typing.NoDefault");
        Types.NoDefault.New = static (PyThread thread, PyType _, in CallArgs args) =>
            args.All.Length == 0 ? NoDefault : thread.Raise(Types.TypeError, "NoDefaultType takes no arguments");
        Types.Generic.New = ObjectType.NewSlot;
        Types.Generic.ClassMethod("__class_getitem__", static (PyThread thread, in CallArgs args) => Typing.Call(thread, "_generic_class_getitem", args[0], args[1]));
        Types.Generic.ClassMethod("__init_subclass__", static (PyThread thread, in CallArgs args) => Typing.Call(thread, "_generic_init_subclass", args));
    }

    private static PyParamSpecPart Part(Value self) => (PyParamSpecPart)self.Ref!;

    private static PyTypeParameter Of(Value self) => (PyTypeParameter)self.Ref!;

    private static void DefineParameter(PyType type)
    {
        type.Repr = static (_, self) => Value.FromStr(Of(self) switch
        {
            { InfersVariance: true } or { Class.QualName: "TypeVarTuple" } => Of(self).Name,
            { IsCovariant: true } => "+" + Of(self).Name,
            { IsContravariant: true } => "-" + Of(self).Name,
            _ => "~" + Of(self).Name,
        });
        type.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) => Typing.GetItem(thread, "Union", new PyTuple(left, right));
        type.HasInstanceDict = true;
        type.Attribute("__name__", static (_, self) => Value.FromStr(Of(self).Name));
        type.Attribute("__module__", static (_, self) => Of(self).Module);
        type.Attribute("__default__", static (thread, self) => Of(self).Default.Get(thread, NoDefault));
        type.Method("has_default", static (_, self) => Value.FromBool(Of(self).Default.IsGiven));
        DefineSubstitution(type);
        type.Method("__mro_entries__", static (thread, self, _) => thread.Raise(Types.TypeError, $"Cannot subclass an instance of {self.Type.ShortName}"));
        type.Method("__reduce__", static (_, self) => Value.FromStr(Of(self).Name));
    }

    private static void DefineSubstitution(PyType type)
    {
        if (ReferenceEquals(type, Types.TypeVarTuple))
        {
            type.Method("__typing_subst__", static (thread, _, _) => thread.Raise(Types.TypeError, "Substitution of bare TypeVarTuple is not supported"));
            type.Method("__typing_prepare_subst__", static (thread, self, alias, args) => Typing.Call(thread, "_prepare_variadic", self, alias, args));
        }
        else if (ReferenceEquals(type, Types.ParamSpec))
        {
            type.Method("__typing_subst__", static (thread, self, arg) => Typing.Call(thread, "_checked_parameters", self, arg));
            type.Method("__typing_prepare_subst__", static (thread, self, alias, args) => Typing.Call(thread, "_prepare_paramspec", self, alias, args));
        }
        else
        {
            type.Method("__typing_subst__", static (thread, self, arg) => Typing.Call(thread, "_checked_argument", self, arg));
            type.Method("__typing_prepare_subst__", static (thread, self, alias, args) => Typing.Call(thread, "_with_default", self, alias, args));
        }
    }

    /// <summary>`*Ts` is `Unpack[Ts]`.</summary>
    private static IEnumerable<Value> IterateSteps(PyThread thread, Value self)
    {
        yield return Typing.GetItem(thread, "Unpack", self);
        thread.Output = new PyTupleIterator(new PyTuple(thread.Input));
    }

    private static void DefinePart(PyType type, string name)
    {
        type.New = static (PyThread thread, PyType cls, in CallArgs args) => args.Names.Length > 0 || args.Count != 1
            ? thread.Raise(Types.TypeError, $"{cls.QualName.ToLowerInvariant()}() takes exactly one argument ({args.Count} given)")
            : new PyParamSpecPart(cls, args[0]);
        type.Init = static (PyThread thread, Value self, in CallArgs args) => Value.None;
        type.Repr = (thread, self) => Part(self).Origin.Ref is PyTypeParameter parameter
            ? Value.FromStr($"{parameter.Name}.{name}")
            : thread.Then(thread.Current!, Operators.Repr(thread, Part(self).Origin), (_, text) => Value.FromStr($"{text.AsText}.{name}"));
        type.Attribute("__origin__", static (_, self) => Part(self).Origin);
        type.Method("__mro_entries__", static (thread, self, _) => thread.Raise(Types.TypeError, $"Cannot subclass an instance of {self.Type.ShortName}"));
        type.Compare = static (thread, self, other, op) => op is not (CompareOp.Eq or CompareOp.Ne) || other.Ref is not PyParamSpecPart part
            ? Value.NotImplemented
            : ReferenceEquals(part.Class, self.Type) ? Operators.Compare(thread, op, Part(self).Origin, part.Origin)
            : Value.FromBool(op == CompareOp.Ne);
    }

    // ---- Made by the syntax ----

    public static Value Make(PyType type, Value name, Value? bound = null, Value? constraints = null)
    {
        var made = new PyTypeParameter(type, name.AsText!) { InfersVariance = !ReferenceEquals(type, Types.TypeVarTuple), Module = Value.FromStr("typing") };
        made.Bound.Evaluate = bound ?? Value.Unbound;
        made.Constraints.Evaluate = constraints ?? Value.Unbound;
        return made;
    }

    public static Value SetDefault(Value parameter, Value evaluate)
    {
        Of(parameter).Default.Evaluate = evaluate;
        return parameter;
    }

    public static Value SetOn(PyFunction function, PyTuple parameters)
    {
        function.TypeParams = parameters;
        return function;
    }

    /// <summary>`__name__` of the module whose code runs.</summary>
    public static Value ModuleOfCaller(PyThread thread)
    {
        for (var frame = thread.Current; frame is not null; frame = frame.Back)
        {
            if (frame is PyFrame python)
                return python.Globals.Get(Names.__name__) is { IsUnbound: false } name ? name : Value.None;
        }

        return Value.None;
    }

    // ---- Made by a call ----

    private static Value NewTypeVar(PyThread thread, PyType cls, in CallArgs args)
    {
        var constraints = args.Count > 2 || args.Count == 2 ? args.Positional[1..].ToArray() : [];
        Span<Value> values = new Value[TypeVarSignature.Count];
        var kept = args.Count > 1 ? new CallArgs([args[0], .. args.Named], args.Names) : args;
        if (!TypeVarSignature.Bind(thread, kept, values))
            return Value.Error;
        if (values[0].AsText is not { } name)
            return thread.Raise(Types.TypeError, $"typevar() argument 'name' must be str, not {Errors.KindOf(values[0])}");
        if (values[3].IsTrue && values[4].IsTrue)
            return thread.Raise(Types.ValueError, "Bivariant types are not supported.");
        if (constraints.Length == 1)
            return thread.Raise(Types.TypeError, "A single constraint is not allowed");
        if (constraints.Length > 0 && !values[1].IsNone)
            return thread.Raise(Types.TypeError, "Constraints cannot be combined with bound=...");
        if (values[5].IsTrue && (values[3].IsTrue || values[4].IsTrue))
            return thread.Raise(Types.ValueError, "Variance cannot be specified with infer_variance.");
        var made = new PyTypeParameter(cls, name)
        {
            IsCovariant = values[3].IsTrue,
            IsContravariant = values[4].IsTrue,
            InfersVariance = values[5].IsTrue,
            Module = ModuleOfCaller(thread),
        };
        if (constraints.Length > 0)
            made.Constraints.Value = new PyTuple(constraints);
        made.Default.Value = values[2];
        return WithBound(thread, made, values[1]);
    }

    private static Value NewPlain(PyThread thread, PyType cls, Signature signature, in CallArgs args)
    {
        Span<Value> values = new Value[signature.Count];
        if (!signature.Bind(thread, args, values))
            return Value.Error;
        if (values[0].AsText is not { } name)
            return thread.Raise(Types.TypeError, $"{cls.QualName.ToLowerInvariant()}() argument 'name' must be str, not {Errors.KindOf(values[0])}");
        var isTuple = ReferenceEquals(cls, Types.TypeVarTuple);
        var made = new PyTypeParameter(cls, name)
        {
            IsCovariant = !isTuple && values[3].IsTrue,
            IsContravariant = !isTuple && values[4].IsTrue,
            InfersVariance = !isTuple && values[5].IsTrue,
            Module = ModuleOfCaller(thread),
        };
        made.Default.Value = values[isTuple ? 1 : 2];
        return isTuple ? made : WithBound(thread, made, values[1]);
    }

    private static Value WithBound(PyThread thread, PyTypeParameter made, Value bound) => bound switch
    {
        { IsNone: true } => made,
        { Ref: PyType and not null } => SetBound(made, bound),
        _ => thread.Then(thread.Current!, Typing.Call(thread, "_bound", bound), (_, type) => SetBound(made, type)),
    };

    private static Value SetBound(PyTypeParameter made, Value bound)
    {
        made.Bound.Value = bound;
        return made;
    }
}
