using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>function and method: functions of the program.</summary>
internal static class FunctionTypes
{
    public static void Define()
    {
        DefineFunction();
        DefineMethod();
        DefineCell();
        DefineCode();
    }

    private static void DefineFunction()
    {
        var type = Types.Function;
        type.HasInstanceDict = true;
        type.New = New;
        type.Repr = static (thread, self) => Value.FromStr($"<function {Of(self).QualName} at {ObjectType.Address(thread, self)}>");
        type.Call = static (PyThread thread, Value self, in CallArgs args) => thread.Call(self, args);
        type.DescriptorGet = static (_, self, instance, _) => instance.IsUnbound ? self : new PyMethod(self, instance);
        type.Attribute("__name__", static (_, self) => Value.FromStr(Of(self).Name), static (thread, self, value) =>
            SetText(thread, value, "__name__", out var text) is { IsSignal: true } error ? error : Done(Of(self).Name = text));
        type.Attribute("__qualname__", static (_, self) => Value.FromStr(Of(self).QualName), static (thread, self, value) =>
            SetText(thread, value, "__qualname__", out var text) is { IsSignal: true } error ? error : Done(Of(self).QualName = text));
        type.Attribute("__doc__", static (_, self) => Of(self).Doc, static (_, self, value) => Done(Of(self).Doc = OrNone(value)));
        type.Attribute("__module__", static (_, self) => OrNone(Of(self).Module), static (_, self, value) => Done(Of(self).Module = OrNone(value)));
        type.Attribute("__code__", static (_, self) => Of(self).Code, SetCode);
        type.Attribute("__globals__", static (_, self) => Of(self).Globals);
        type.Attribute("__builtins__", static (_, self) => Of(self).Builtins);
        type.Attribute("__closure__", static (_, self) => Of(self).Closure.Length == 0 ? Value.None : new PyTuple(Array.ConvertAll(Of(self).Closure, Value.From)));
        type.Attribute("__defaults__", static (_, self) => Of(self).Defaults is { } defaults ? defaults : Value.None, SetDefaults);
        type.Attribute("__kwdefaults__", static (_, self) => Of(self).KwDefaults is { } defaults ? defaults : Value.None, SetKwDefaults);
        type.Attribute("__annotations__", static (_, self) => Of(self).Annotations ??= new PyDict(), SetAnnotations);
        type.Attribute("__dict__", static (thread, self) => InstanceDict.Get(thread, self), static (thread, self, value) => value.IsUnbound
            ? thread.Raise(Types.TypeError, "cannot delete __dict__")
            : InstanceDict.Set(thread, self, value));
        type.Attribute("__type_params__", static (_, self) => Of(self).TypeParams, static (thread, self, value) => value.Ref is PyTuple parameters
            ? Done(Of(self).TypeParams = parameters)
            : thread.Raise(Types.TypeError, "__type_params__ must be set to a tuple"));
    }

    private static Value SetCode(PyThread thread, Value self, Value value)
    {
        if (value.Ref is not CodeObject code)
            return thread.Raise(Types.TypeError, "__code__ must be set to a code object");
        var (wanted, given) = (Of(self).Closure.Length, code.FreeCellSources.Length);
        if (wanted != given)
            return thread.Raise(Types.ValueError, $"{Of(self).Name}() requires a code object with {wanted} free vars, not {given}");
        const CodeFlags kinds = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        return (code.Flags & kinds) == (Of(self).Code.Flags & kinds)
            ? Done(Of(self).Code = code)
            : thread.Interpreter.Warnings.Warn(
                thread,
                Types.DeprecationWarning,
                "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)",
                _ => Done(Of(self).Code = code));
    }

    private static readonly Signature NewSignature = Signature.Parse("function", "code, globals, name=None, argdefs=None, closure=None, kwdefaults=None");

    /// <summary>types.FunctionType(code, globals, …).</summary>
    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        Span<Value> values = new Value[6];
        if (!NewSignature.Bind(thread, args, values))
            return Value.Error;
        if (values[0].Ref is not CodeObject code)
            return thread.Raise(Types.TypeError, $"function() argument 'code' must be code, not {values[0].Type.Name}");
        if (values[1].Ref is not PyDict globals)
            return thread.Raise(Types.TypeError, $"function() argument 'globals' must be dict, not {values[1].Type.Name}");
        if (!values[3].IsNone && values[3].Ref is not PyTuple)
            return thread.Raise(Types.TypeError, "arg 4 (defaults) must be None or tuple");
        if (!values[5].IsNone && values[5].Ref is not PyDict)
            return thread.Raise(Types.TypeError, "arg 6 (kwdefaults) must be None or dict");
        var cells = values[4].Ref is PyTuple closure ? closure.Items.Select(static cell => (PyCell)cell.Ref!).ToArray() : [];
        if (cells.Length != code.FreeCellSources.Length)
            return thread.Raise(Types.ValueError, $"{code.Name} requires closure of length {code.FreeCellSources.Length}, not {cells.Length}");
        var made = new PyFunction(code, globals, thread.Interpreter.Builtins.Dict, cells) { Defaults = values[3].Ref as PyTuple, KwDefaults = values[5].Ref as PyDict };
        if (values[2].AsText is { } name)
            made.Name = name;
        return made;
    }

    private static void DefineMethod()
    {
        var type = Types.Method;
        type.New = static (PyThread thread, PyType _, in CallArgs args) =>
            args.Names.Length > 0 ? thread.Raise(Types.TypeError, "method() takes no keyword arguments")
            : args.Count != 2 ? thread.Raise(Types.TypeError, $"method expected 2 arguments, got {args.Count}")
            : args[0].Type.Call is null ? thread.Raise(Types.TypeError, "first argument must be callable")
            : args[1].IsNone ? thread.Raise(Types.TypeError, "instance must not be None")
            : new PyMethod(args[0], args[1]);
        type.Repr = static (thread, self) => thread.Push(MethodReprSteps(thread, (PyMethod)self.Ref!));
        type.Call = static (PyThread thread, Value self, in CallArgs args) => thread.Call(self, args);
        type.DescriptorGet = static (_, self, _, _) => self;
        type.Attribute("__func__", static (_, self) => ((PyMethod)self.Ref!).Function);
        type.Attribute("__self__", static (_, self) => ((PyMethod)self.Ref!).Self);
        type.Attribute("__doc__", static (thread, self) => Attributes.GetWrapped(thread, ((PyMethod)self.Ref!).Function, Names.__doc__));
        type.GetAttribute = static (thread, self, name) =>
        {
            // What a method lacks, its function may have.
            var key = (PyStr)name.Ref!;
            var found = Attributes.Find(thread, self, Types.Method, key);
            return found.IsUnbound ? Attributes.GetWrapped(thread, ((PyMethod)self.Ref!).Function, key) : found;
        };
        type.Compare = static (_, self, other, op) => op is not (CompareOp.Eq or CompareOp.Ne) || other.Ref is not PyMethod method
            ? Value.NotImplemented
            : Value.FromBool((method.Function.Is(((PyMethod)self.Ref!).Function) && method.Self.Is(((PyMethod)self.Ref).Self)) == (op == CompareOp.Eq));
        type.Hash = static (thread, self) => Value.FromInt(
            (thread.Interpreter.AddressOf(((PyMethod)self.Ref!).Self) >> 4) ^ (thread.Interpreter.AddressOf(((PyMethod)self.Ref).Function) >> 4));
    }

    private static void DefineCell()
    {
        var type = Types.Cell;
        type.New = static (PyThread thread, PyType _, in CallArgs args) => args.Names.Length > 0 ? thread.Raise(Types.TypeError, "cell() takes no keyword arguments")
            : args.Count > 1 ? thread.Raise(Types.TypeError, $"cell expected at most 1 argument, got {args.Count}")
            : new PyCell { Content = args.Count == 0 ? Value.Unbound : args[0] };
        type.Attribute("cell_contents", static (thread, self) => ((PyCell)self.Ref!).Content is { IsUnbound: false } content
            ? content
            : thread.Raise(Types.ValueError, "Cell is empty"), static (_, self, value) => Done(((PyCell)self.Ref!).Content = value));
        // By contents; empty cells come first.
        type.Compare = static (thread, self, other, op) => other.Ref is not PyCell cell ? Value.NotImplemented
            : ((PyCell)self.Ref!).Content is { IsUnbound: false } mine && cell.Content is { IsUnbound: false } theirs ? Operators.Compare(thread, op, mine, theirs)
            : Operators.Compare(thread, op, Value.FromInt(((PyCell)self.Ref!).Content.IsUnbound ? 0 : 1), Value.FromInt(cell.Content.IsUnbound ? 0 : 1));
        type.Repr = static (thread, self) => ((PyCell)self.Ref!).Content is { IsUnbound: false } content
            ? Value.FromStr($"<cell at {ObjectType.Address(thread, self)}: {content.Type.Name} object at {ObjectType.Address(thread, content)}>")
            : Value.FromStr($"<cell at {ObjectType.Address(thread, self)}: empty>");
    }

    private static void DefineCode()
    {
        var type = Types.Code;
        type.Repr = static (thread, self) => Value.FromStr(
            $"<code object {Code(self).Name} at {ObjectType.Address(thread, self)}, file \"{Code(self).Source.FileName}\", line {Code(self).FirstLine}>");
        type.Attribute("co_name", static (_, self) => Value.FromStr(Code(self).Name));
        type.Attribute("co_qualname", static (_, self) => Value.FromStr(Code(self).QualName));
        type.Attribute("co_filename", static (_, self) => Value.FromStr(Code(self).Source.FileName));
        type.Attribute("co_firstlineno", static (_, self) => Value.FromInt(Code(self).FirstLine));
        type.Attribute("co_argcount", static (_, self) => Value.FromInt(Code(self).ArgCount));
        type.Attribute("co_posonlyargcount", static (_, self) => Value.FromInt(Code(self).PosOnlyCount));
        type.Attribute("co_kwonlyargcount", static (_, self) => Value.FromInt(Code(self).KwOnlyCount));
        type.Attribute("co_nlocals", static (_, self) => Value.FromInt(Code(self).LocalNames.Length));
        type.Attribute("co_flags", static (_, self) => Value.FromInt((int)Code(self).Flags & 0xffff | 3));
        type.Attribute("co_varnames", static (_, self) => NameTuple(Code(self).LocalNames));
        type.Attribute("co_names", static (_, self) => NameTuple(Code(self).UsedNames()));
        type.Attribute("co_freevars", static (_, self) => NameTuple(Code(self).CellNames[Code(self).OwnCellCount..]));
        type.Attribute("co_cellvars", static (_, self) => NameTuple(Code(self).CellNames[..Code(self).OwnCellCount]));
        type.Attribute("co_consts", static (_, self) =>
        {
            Code(self).Prepare();
            return new PyTuple(Code(self).Constants);
        });
    }

    private static PyFunction Of(Value self) => (PyFunction)self.Ref!;

    private static CodeObject Code(Value self) => (CodeObject)self.Ref!;

    private static PyTuple NameTuple(PyStr[] names) => new(Array.ConvertAll(names, Value.From));

    private static Value OrNone(Value value) => value.IsUnbound ? Value.None : value;

    /// <summary>What a setter returns, after an assignment given as its argument.</summary>
    private static Value Done<T>(T _) => Value.None;

    private static Value SetText(PyThread thread, Value value, string name, out string text)
    {
        text = value.AsText ?? "";
        return value.AsText is null ? thread.Raise(Types.TypeError, $"{name} must be set to a string object") : Value.None;
    }

    private static Value SetDefaults(PyThread thread, Value self, Value value)
    {
        if (value.Ref is not PyTuple && !value.IsNone && !value.IsUnbound)
            return thread.Raise(Types.TypeError, "__defaults__ must be set to a tuple object");
        return Done(Of(self).Defaults = value.Ref as PyTuple);
    }

    private static Value SetKwDefaults(PyThread thread, Value self, Value value)
    {
        if (value.Ref is not PyDict && !value.IsNone && !value.IsUnbound)
            return thread.Raise(Types.TypeError, "__kwdefaults__ must be set to a dict object");
        return Done(Of(self).KwDefaults = value.Ref as PyDict);
    }

    private static Value SetAnnotations(PyThread thread, Value self, Value value)
    {
        if (value.Ref is not PyDict && !value.IsNone && !value.IsUnbound)
            return thread.Raise(Types.TypeError, "__annotations__ must be set to a dict object");
        return Done(Of(self).Annotations = value.Ref as PyDict);
    }

    private static IEnumerable<Value> MethodReprSteps(PyThread thread, PyMethod method)
    {
        yield return Operators.Repr(thread, method.Self);
        var name = method.Function.Ref switch
        {
            PyFunction function => function.QualName,
            PyBuiltin builtin => builtin.Name,
            _ => null,
        };
        var shown = thread.Input;
        foreach (var attribute in (PyStr[])[Names.__qualname__, Names.__name__])
        {
            if (name is not null)
                break;
            yield return thread.Try().GetAttribute(method.Function, attribute);
            if (thread.Caught is { } error && !error.Is(Types.AttributeError))
                yield return thread.Raise(error);
            if (thread.Caught is null)
                name = thread.Input.AsText ?? "?";
        }

        thread.Output = Value.FromStr($"<bound method {name ?? "?"} of {shown.AsText}>");
    }
}
