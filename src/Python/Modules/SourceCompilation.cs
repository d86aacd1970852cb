using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>What exec, eval and compile do with source text.</summary>
internal static class SourceCompilation
{
    /// <summary>Source given as str or as bytes in UTF-8; null when it is neither, with no error pending.</summary>
    public static string? TextOf(Value source) =>
        source.AsText ?? (source.Ref is IByteSource bytes ? Encoding.UTF8.GetString(bytes.Span) : null);

    /// <param name="mode">"exec", "eval" or "single".</param>
    /// <param name="isCommand">It is what `python` itself runs: a file, or what follows -c.</param>
    public static Value Compile(PyThread thread, string text, string fileName, string mode, bool isCommand = false)
    {
        thread.Charge(text.Length);
        thread.Interpreter.Meter.Keep(text.Length * 64L);
        if (text.Contains('\0'))
            return thread.Raise(SyntaxErrors.Plain("source code string cannot contain null bytes"));
        var isExpression = mode == "eval";
        var source = isCommand ? new SourceText(fileName, text) { ShowsLines = fileName != "<stdin>" } : new SourceText(fileName, text);
        thread.Interpreter.Sources.Add(source);
        var warnings = new List<SyntaxWarning>();
        try
        {
            // What the library compiles (the methods of a dataclass) has no lines that a learner could follow.
            var isFollowed = AttributeFunctions.FrameOf(thread) is not { Code.Source.IsHidden: true };
            if (isFollowed)
                thread.Interpreter.NoteWishes(source);
            var options = new CompileOptions
            {
                Warnings = warnings,
                Instrumented = isFollowed && (thread.Interpreter.Tracer.IsOn || thread.Interpreter.Options.IsInstrumented),
                HasNamespace = true,
                Displays = mode == "single",
            };
            if (isExpression)
            {
                var tree = Parser.ParseExpression(source, warnings);
                return Warned(thread, source, warnings, Compiler.CompileExpression(tree, source, options));
            }

            var module = Parser.ParseModule(source);
            if (mode == "single" && module.Body.Count > 1 && module.Body[^1].Span.Line > module.Body[0].Span.Line)
                return thread.Raise(SyntaxErrors.Make(new SyntaxException("SyntaxError", "multiple statements found while compiling a single statement", fileName, new SourceSpan(1, 1, 1, 0)), source, isFile: false));
            warnings.AddRange(module.Warnings);
            return Warned(thread, source, warnings, Compiler.Compile(module, source, options));
        }
        catch (SyntaxException e)
        {
            var error = SyntaxErrors.Make(e, source, isFile: false, isCompleted: mode == "exec");
            warnings.AddRange(e.Warnings);
            return warnings.Count == 0 ? thread.Raise(error) : thread.Push(WarnSteps(thread, source, warnings, error));
        }
    }

    private static Value Warned(PyThread thread, SourceText source, List<SyntaxWarning> warnings, CodeObject code) =>
        warnings.Count == 0 ? code : thread.Push(WarnSteps(thread, source, warnings, code));

    // An error that the filters make of it is forgotten: CPython then leaves the operation to the program.
    private static Value WarnCaller(PyThread thread, SyntaxWarning warning) =>
        thread.Interpreter.Warnings.Warn(thread, Types.DeprecationWarning, warning.Message, static _ => Value.None);

    /// <summary>Warns by the program's filters; one of them may make an error of it.</summary>
    /// <param name="result">Code, or the exception to raise.</param>
    private static IEnumerable<Value> WarnSteps(PyThread thread, SourceText source, IReadOnlyList<SyntaxWarning> warnings, PyObject result)
    {
        if (thread.Interpreter.Imports.Modules.Get("warnings").Ref is not PyModule module || module.Dict.Get("warn_explicit") is not { IsUnbound: false } warn)
        {
            foreach (var warning in warnings)
                yield return warning.IsOfCaller ? WarnCaller(thread, warning) : thread.Interpreter.Warnings.OfSyntax(thread, source, warning);
            yield return Result();
            yield break;
        }

        foreach (var warning in warnings)
        {
            if (warning.IsOfCaller)
            {
                yield return WarnCaller(thread.Try(), warning);
                continue;
            }

            yield return thread.Try().Call(warn, Value.FromStr(warning.Message), Types.SyntaxWarning, Value.FromStr(source.FileName), Value.FromInt(warning.Span.Line));
            if (thread.Caught is not { } error)
                continue;
            if (!error.Is(Types.SyntaxWarning))
                yield return thread.Raise(error);
            yield return thread.Raise(SyntaxErrors.Make(new SyntaxException("SyntaxError", warning.Message, source.FileName, Diagnosis.Place(source, warning.Span)), source, isFile: false));
        }

        yield return Result();

        Value Result()
        {
            thread.Output = result;
            return result is PyException error ? thread.Raise(error) : Value.None;
        }
    }
}
