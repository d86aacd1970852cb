using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>exec, eval, compile, __import__.</summary>
internal static class CodeFunctions
{
    public static void Add(PyModule module)
    {
        module.Function("__import__", "name, globals=None, locals=None, fromlist=None, level=0", static (thread, args) =>
            args[0].AsText is not { } name ? thread.Raise(Types.TypeError, "__import__() argument 1 must be str, not " + args[0].Type.Name)
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
            if (args[0].AsText is not { } text)
                return thread.Raise(Types.TypeError, "compile() arg 1 must be a string, bytes or AST object");
            return args[2].AsText is "exec" or "eval" or "single"
                ? Compile(thread, text, args[1].AsText ?? "<string>", args[2].AsText == "eval")
                : thread.Raise(Types.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
        });
        module.Function("exec", "source, /, globals=None, locals=None", static (thread, args) => Run(thread, "exec", args));
        module.Function("eval", "source, /, globals=None, locals=None", static (thread, args) => Run(thread, "eval", args));
    }

    private static Value Compile(PyThread thread, string text, string fileName, bool isExpression)
    {
        thread.Charge(text.Length);
        thread.Interpreter.Meter.Reserve(text.Length * 64L);
        if (text.Contains('\0'))
            return thread.Raise(Types.SyntaxError, "source code string cannot contain null bytes");
        var source = new SourceText(fileName, isExpression ? text.Trim(' ', '\t') : text);
        thread.Interpreter.Sources.Add(source);
        try
        {
            var warnings = new List<SyntaxWarning>();
            // What the library compiles (the methods of a dataclass) has no lines that a learner could follow.
            var isFollowed = AttributeFunctions.FrameOf(thread) is not { Code.Source.IsHidden: true };
            var options = new CompileOptions { Warnings = warnings, Instrumented = isFollowed && (thread.Interpreter.Tracer.IsOn || thread.Interpreter.Options.IsInstrumented), HasNamespace = true };
            if (isExpression)
            {
                var expression = Compiler.CompileExpression(Parser.ParseExpression(source), source, options);
                thread.Interpreter.Warnings.OfSyntax(source, warnings);
                return expression;
            }

            var module = Parser.ParseModule(source);
            thread.Interpreter.Warnings.OfSyntax(source, module.Warnings);
            var code = Compiler.Compile(module, source, options);
            thread.Interpreter.Warnings.OfSyntax(source, warnings);
            return code;
        }
        catch (UnsupportedSyntaxException e)
        {
            return thread.Raise(Types.SyntaxError, e.Message);
        }
        catch (SyntaxException e)
        {
            return thread.Raise(SyntaxErrors.Make(e, source));
        }
    }

    private static Value Run(PyThread thread, string name, ReadOnlySpan<Value> args)
    {
        var caller = AttributeFunctions.FrameOf(thread)!;
        if (!args[1].IsNone && args[1].Ref is not PyDict)
            return thread.Raise(Types.TypeError, $"{(name == "exec" ? "exec() globals must be a dict, not " + args[1].Type.Name : "globals must be a dict")}");
        if (!args[2].IsNone && args[2].Ref is not PyDict)
            return thread.Raise(Types.TypeError, name == "exec" ? $"locals must be a mapping or None, not {args[2].Type.Name}" : "locals must be a mapping");
        var globals = args[1].Ref as PyDict ?? caller.Globals;
        var locals = args[2].Ref as PyDict ?? args[1].Ref as PyDict ?? (PyDict)AttributeFunctions.Locals(thread).Ref!;
        if (globals.Get(Names.__builtins__).IsUnbound)
            globals.Set(Names.__builtins__, thread.Interpreter.Builtins);
        var code = args[0];
        if (code.AsText is { } text)
            code = Compile(thread, text, "<string>", name == "eval");
        if (code.IsError)
            return code;
        if (code.Ref is not CodeObject compiled)
            return thread.Raise(Types.TypeError, $"{name}() arg 1 must be a string, bytes or code object");
        return thread.Push(RunSteps(thread, compiled, globals, locals, returns: name == "eval"));
    }

    private static IEnumerable<Value> RunSteps(PyThread thread, CodeObject code, PyDict globals, PyDict locals, bool returns)
    {
        var builtins = globals.Get(Names.__builtins__).Ref switch
        {
            PyModule module => module.Dict,
            PyDict dict => dict,
            _ => thread.Interpreter.Builtins.Dict,
        };
        yield return thread.CallNamespace(code, globals, builtins, [], locals);
        thread.Output = returns ? thread.Input : Value.None;
    }
}
