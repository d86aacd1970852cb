using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Cli.Commands;

/// <summary>`playground dis`: the bytecode that each file compiles to; runs nothing.</summary>
internal static class DisCommand
{
    public static int Run(ReadOnlySpan<string> args, Terminal terminal)
    {
        if (CheckCommand.Run(args, terminal) is not 0 and var failure)
            return failure;
        foreach (var path in args)
        {
            var source = new SourceText(path, SourceFiles.ReadText(path));
            terminal.Write(Terminal.Output, Disassembler.WriteAll(Compiler.Compile(Parser.ParseModule(source), source, new CompileOptions())));
        }

        return 0;
    }
}
