using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

public sealed record CompileOptions(bool Instrumented = false);

public static class Compiler
{
    public static CodeObject Compile(Module module, SourceText source, CompileOptions options) => throw new InvalidOperationException();
}
