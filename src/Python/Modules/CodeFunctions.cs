using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>exec, eval, compile, __import__.</summary>
internal static class CodeFunctions
{
    public static void Add(PyModule module)
    {
        module.Function("__import__", "name, globals=None, locals=None, fromlist=None, level=0", static (thread, args) =>
            args[0].AsText is not { } name ? thread.Raise(Types.TypeError, "module name must be a string")
            : name.Length == 0 && args[4].Bits == 0 ? thread.Raise(Types.ValueError, "Empty module name")
            : thread.Interpreter.Imports.Import(
                thread,
                args[1].Ref as PyDict ?? AttributeFunctions.FrameOf(thread)!.Globals,
                name,
                args[3].Ref is PyTuple { Count: > 0 } or PyList { Count: > 0 } ? args[3] : Value.None,
                (int)args[4].Bits));
        module.Function("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1", static (thread, args) =>
        {
            if (args[0].Ref is CodeObject)
                return args[0];
            if (SourceCompilation.TextOf(args[1]) is not { } fileName)
                return thread.Raise(Types.TypeError, $"expected str, bytes or os.PathLike object, not {args[1].Type.Name}");
            if (args[2].AsText is not { } mode)
                return thread.Raise(Types.TypeError, $"compile() argument 'mode' must be str, not {args[2].Type.Name}");
            if (args[3].IsInt && (args[3].Bits & ~KnownFlags) != 0)
                return thread.Raise(Types.ValueError, "compile(): unrecognised flags");
            if (args[5].IsInt && args[5].Bits is < -1 or > 2)
                return thread.Raise(Types.ValueError, "compile(): invalid optimize value");
            if (mode is not ("exec" or "eval" or "single"))
                return thread.Raise(Types.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
            if (SourceCompilation.TextOf(args[0]) is { } text)
                return args[3].IsInt && (args[3].Bits & OnlyTree) != 0 ? thread.Push(ParseSteps(thread, args[..3].ToArray())) : SourceCompilation.Compile(thread, text, fileName, mode);
            return thread.Push(TreeSteps(thread, args[0], fileName, mode));
        });
        module.Function("exec", "source, /, globals=None, locals=None, *, closure=None", static (thread, args) => Run(thread, "exec", args));
        module.Function("eval", "source, /, globals=None, locals=None", static (thread, args) => Run(thread, "eval", args));
    }

    /// <summary>Those of the module ast, and those of what `from __future__ import` names.</summary>
    private const long KnownFlags = 0x1ff_fe10;

    /// <summary>ast.PyCF_ONLY_AST: the tree instead of code.</summary>
    private const long OnlyTree = 1024;

    private static IEnumerable<Value> ParseSteps(PyThread thread, Value[] args)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "ast", Value.None, 0);
        yield return Attributes.Get(thread, thread.Input, Names.Intern("parse"));
        yield return thread.Call(thread.Input, args);
        thread.Output = thread.Input;
    }

    /// <summary>A tree of the module ast is compiled by way of its text.</summary>
    private static IEnumerable<Value> TreeSteps(PyThread thread, Value tree, string fileName, string mode)
    {
        if (thread.Interpreter.Imports.Modules.Get("ast").Ref is not PyModule ast || ast.Dict.Get("AST").Ref is not PyType node || !tree.Type.IsSubtypeOf(node))
        {
            yield return thread.Raise(Types.TypeError, "compile() arg 1 must be a string, bytes or AST object");
            yield break;
        }

        var wanted = mode switch { "eval" => "Expression", "single" => "Interactive", _ => "Module" };
        if (tree.Type.Name != wanted)
            yield return thread.Raise(Types.TypeError, $"expected {wanted} node, got {tree.Type.Name}");
        yield return thread.Call(ast.Dict.Get("unparse"), tree);
        yield return SourceCompilation.Compile(thread, thread.Input.AsText!, fileName, mode);
        thread.Output = thread.Input;
    }

    private static Value Run(PyThread thread, string name, ReadOnlySpan<Value> args)
    {
        var caller = AttributeFunctions.FrameOf(thread)!;
        if (!args[1].IsNone && args[1].Ref is not PyDict)
            return thread.Raise(Types.TypeError, name == "exec" ? "exec() globals must be a dict, not " + args[1].Type.Name
                : args[1].Type.GetItem is not null ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
        if (!args[2].IsNone && PyMappingNamespace.For(args[2]) is null)
            return thread.Raise(Types.TypeError, name == "exec" ? $"locals must be a mapping or None, not {args[2].Type.Name}" : "locals must be a mapping");
        var globals = args[1].Ref as PyDict ?? caller.Globals;
        var locals = !args[2].IsNone ? PyMappingNamespace.For(args[2])!
            : args[1].Ref as PyDict ?? PyMappingNamespace.For(AttributeFunctions.Locals(thread))!;
        if (globals.Get(Names.__builtins__).IsUnbound)
            globals.Set(Names.__builtins__, thread.Interpreter.Builtins);
        var closure = args.Length > 3 ? args[3] : Value.None;
        if (SourceCompilation.TextOf(args[0]) is not { } text)
            return args[0].Ref is CodeObject code ? Start(thread, name, code, globals, locals, closure) : thread.Raise(Types.TypeError, $"{name}() arg 1 must be a string, bytes or code object");
        if (!closure.IsNone)
            return thread.Raise(Types.TypeError, "closure can only be used when source is a code object");
        var below = thread.Current!;
        if (name == "eval")
            text = text.TrimStart(' ', '\t');
        return thread.Then(below, SourceCompilation.Compile(thread, text, "<string>", name), (thread, compiled) => Start(thread, name, (CodeObject)compiled.Ref!, globals, locals, Value.None));
    }

    private static Value Start(PyThread thread, string name, CodeObject code, PyDict globals, PyDict locals, Value closure)
    {
        var free = code.FreeCellSources.Length;
        if (free == 0)
        {
            return closure.IsNone
                ? thread.Push(RunSteps(thread, code, globals, locals, [], returns: name == "eval"), globals, locals)
                : thread.Raise(Types.TypeError, "cannot use a closure with this code object");
        }

        if (name == "eval")
            return thread.Raise(Types.TypeError, "code object passed to eval() may not contain free variables");
        return closure.Ref is PyTuple given && given.Count == free && given.Items.ToArray().All(static cell => cell.Ref is PyCell)
            ? thread.Push(RunSteps(thread, code, globals, locals, Array.ConvertAll(given.Items.ToArray(), static cell => (PyCell)cell.Ref!), returns: false))
            : thread.Raise(Types.TypeError, $"code object requires a closure of exactly length {free}");
    }

    private static IEnumerable<Value> RunSteps(PyThread thread, CodeObject code, PyDict globals, PyDict locals, PyCell[] closure, bool returns)
    {
        if (globals.Get(Names.__builtins__).Ref is not (PyModule or PyDict or PyMappingProxy) && globals.Get(Names.__builtins__) is { IsUnbound: false } other)
            yield return thread.Raise(Types.TypeError, $"'{other.Type.Name}' object is not subscriptable");
        var builtins = globals.Get(Names.__builtins__).Ref switch
        {
            PyModule module => module.Dict,
            PyDict dict => dict,
            PyMappingProxy { Mapping.Ref: PyDict dict } => dict,
            _ => thread.Interpreter.Builtins.Dict,
        };
        yield return thread.CallNamespace(code, globals, builtins, closure, locals);
        thread.Output = returns ? thread.Input : Value.None;
    }
}
