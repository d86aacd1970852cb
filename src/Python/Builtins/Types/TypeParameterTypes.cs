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

    private static readonly PyStr OriginalBases = Names.Intern("__orig_bases__");
    private static readonly PyStr TypeParams = Names.Intern("__type_params__");

    public static void Define()
    {
        foreach (var type in (PyType[])[Types.TypeVar, Types.TypeVarTuple, Types.ParamSpec])
            DefineParameter(type);
        Types.TypeVar.New = NewTypeVar;
        Types.TypeVarTuple.New = static (PyThread thread, PyType cls, in CallArgs args) => NewPlain(thread, cls, TypeVarTupleSignature, args);
        Types.ParamSpec.New = static (PyThread thread, PyType cls, in CallArgs args) => NewPlain(thread, cls, ParamSpecSignature, args);
        Types.TypeVar.Attribute("__constraints__", static (thread, self) => Of(self).Constraints.Get(thread, PyTuple.Empty));
        Types.TypeVarTuple.Iter = static (_, self) => new PyTupleIterator(new PyTuple(self));
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
        Types.Generic.New = static (PyThread thread, PyType cls, in CallArgs args) => ReferenceEquals(cls, Types.Generic)
            ? thread.Raise(Types.TypeError, "Type Generic cannot be instantiated; it can be used only as a base class")
            : ObjectType.NewSlot(thread, cls, args);
        Types.Generic.ClassMethod("__class_getitem__", static (PyThread thread, in CallArgs args) => FromTyping(thread, "_generic_class_getitem") is { IsUnbound: false } subscript
            ? thread.Call(subscript, args[0], args[1])
            : thread.Push(SubscriptSteps(thread, (PyType)args[0].Ref!, args[1])));
        Types.Generic.ClassMethod("__init_subclass__", static (PyThread thread, in CallArgs args) => FromTyping(thread, "_generic_init_subclass") is { IsUnbound: false } hook
            ? thread.Call(hook, args[0])
            : Value.None);
    }

    /// <summary>A function of the module typing once that is there; it knows of more than the syntax needs.</summary>
    private static Value FromTyping(PyThread thread, string name) =>
        thread.Interpreter.Imports.Modules.Get("typing").Ref is PyModule { IsOurs: true } typing ? typing.Dict.Get(Names.Intern(name)) : Value.Unbound;

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
        type.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) => FromTyping(thread, "Union") is { IsUnbound: false } union
            ? Operators.GetItem(thread, union, new PyTuple(left, right))
            : UnionTypes.Or(thread, left, right);
        type.HasInstanceDict = true;
        type.Attribute("__name__", static (_, self) => Value.FromStr(Of(self).Name));
        type.Attribute("__module__", static (_, self) => Of(self).Module);
        type.Attribute("__default__", static (thread, self) => Of(self).Default.Get(thread, NoDefault));
        type.Method("has_default", static (_, self) => Value.FromBool(Of(self).Default.IsGiven));
        type.Method("__typing_subst__", static (_, _, arg) => arg);
        type.Method("__mro_entries__", static (thread, self, _) => thread.Raise(Types.TypeError, $"Cannot subclass an instance of {self.Type.ShortName}"));
        type.Method("__reduce__", static (_, self) => Value.FromStr(Of(self).Name));
    }

    private static void DefinePart(PyType type, string name)
    {
        type.Repr = (_, self) => Value.FromStr($"{((PyParamSpecPart)self.Ref!).Origin.Name}.{name}");
        type.Attribute("__origin__", static (_, self) => ((PyParamSpecPart)self.Ref!).Origin);
        type.Compare = static (_, self, other, op) => op is not (CompareOp.Eq or CompareOp.Ne) || other.Ref is not PyParamSpecPart part
            ? Value.NotImplemented
            : Value.FromBool((ReferenceEquals(part.Class, self.Type) && ReferenceEquals(part.Origin, ((PyParamSpecPart)self.Ref!).Origin)) == (op == CompareOp.Eq));
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
        var made = new PyTypeParameter(cls, name)
        {
            IsCovariant = values[3].IsTrue,
            IsContravariant = values[4].IsTrue,
            InfersVariance = values[5].IsTrue,
            Module = ModuleOfCaller(thread),
        };
        if (!values[1].IsNone)
            made.Bound.Value = values[1];
        if (constraints.Length > 0)
            made.Constraints.Value = new PyTuple(constraints);
        made.Default.Value = values[2];
        return made;
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
        if (!isTuple && !values[1].IsNone)
            made.Bound.Value = values[1];
        made.Default.Value = values[isTuple ? 1 : 2];
        return made;
    }

    // ---- Generic ----

    private static IEnumerable<Value> SubscriptSteps(PyThread thread, PyType cls, Value key)
    {
        var args = key.Ref as PyTuple ?? new PyTuple(key);
        if (!ReferenceEquals(cls, Types.Generic))
        {
            var parameters = ParametersOf(cls);
            if (parameters.Count == 0)
            {
                yield return Operators.Repr(thread, cls);
                yield return thread.Raise(Types.TypeError, $"{thread.Input.AsText} is not a generic class");
            }

            var variadic = parameters.Items.Any(static item => !ReferenceEquals(item.Type, Types.TypeVar));
            var least = parameters.Items.Count(static item => !((PyTypeParameter)item.Ref!).Default.IsGiven);
            if (!variadic && (args.Count > parameters.Count || args.Count < least))
            {
                yield return Operators.Repr(thread, cls);
                var wanted = args.Count < least ? $"at least {least}" : $"{parameters.Count}";
                yield return thread.Raise(Types.TypeError, $"Too {(args.Count > parameters.Count ? "many" : "few")} arguments for {thread.Input.AsText}; actual {args.Count}, expected {wanted}");
            }
        }
        else if (args.Items.Any(static item => item.Ref is not PyTypeParameter && item.Ref is not PyGenericAlias { IsUnpacked: true }))
        {
            yield return thread.Raise(Types.TypeError, "Parameters to Generic[...] must all be type variables or parameter specification variables.");
        }
        else if (args.Items.Distinct().Count() != args.Count)
        {
            yield return thread.Raise(Types.TypeError, "Parameters to Generic[...] must all be unique");
        }

        thread.Output = GenericAliasType.Make(cls, args);
    }

    /// <summary>The type variables that a class is generic in.</summary>
    private static PyTuple ParametersOf(PyType cls)
    {
        if (cls.Dict.TryGetValue(TypeParams, out var own) && own.Ref is PyTuple { Count: > 0 } parameters)
            return parameters;
        var found = new List<Value>();
        if (cls.Dict.TryGetValue(OriginalBases, out var bases) && bases.Ref is PyTuple given)
        {
            foreach (var item in given.Items)
                Collect(item, found);
        }

        return new PyTuple([.. found]);
    }

    private static void Collect(Value value, List<Value> found)
    {
        var waiting = new Stack<Value>([value]);
        while (waiting.TryPop(out var next))
        {
            switch (next.Ref)
            {
                case PyTypeParameter when !found.Exists(known => known.Is(next)):
                    found.Add(next);
                    break;
                case PyGenericAlias alias:
                    foreach (var arg in alias.Args.Items.Reverse())
                        waiting.Push(arg);
                    break;
            }
        }
    }
}
