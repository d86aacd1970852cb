using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Tests.Unit.Compilation;

internal static class CompilerTesting
{
    public static CodeObject Compile(string program, bool instrumented = false)
    {
        var source = new SourceText("main.py", program);
        var code = Compiler.Compile(Parser.ParseModule(source), source, new CompileOptions { Instrumented = instrumented });
        foreach (var each in All(code))
            CodeVerifier.Check(each);
        return code;
    }

    /// <summary>The code of the function or class of this name within a program.</summary>
    public static CodeObject Find(CodeObject code, string name) => All(code).Single(each => each.Name == name);

    /// <summary>A code object and those within it.</summary>
    public static IEnumerable<CodeObject> All(CodeObject code)
    {
        yield return code;
        foreach (var constant in code.Constants)
        {
            if (constant.Ref is not CodeObject inner)
                continue;
            foreach (var each in All(inner))
                yield return each;
        }
    }

    /// <summary>A program in which ⟦ and ⟧ mark a place, without the marks.</summary>
    public static (string Program, SourceSpan Marked) Unmark(string marked)
    {
        var start = marked.IndexOf('⟦');
        var end = marked.IndexOf('⟧') - 1;
        var program = marked.Replace("⟦", "").Replace("⟧", "");
        var (line, column) = PlaceOf(program, start);
        var (endLine, endColumn) = PlaceOf(program, end);
        return (program, new SourceSpan(line, column, endLine, endColumn));
    }

    private static (int Line, int Column) PlaceOf(string program, int offset)
    {
        var before = program[..offset];
        return (before.Count(c => c == '\n') + 1, offset - (before.LastIndexOf('\n') + 1));
    }

    /// <summary>What the instructions of a function are, without its head line.</summary>
    public static string Body(string program, string function)
    {
        var text = Disassembler.Write(Find(Compile(program), function));
        return text[(text.IndexOf('\n') + 1)..].TrimEnd('\n');
    }
}
