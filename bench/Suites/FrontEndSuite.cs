using System.Text;
using BenchmarkDotNet.Attributes;
using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Bench.Suites;

/// <summary>From text to bytecode: a module of 100 classes with methods, loops, comprehensions and f-strings.</summary>
public class FrontEndSuite
{
    private SourceText _source = null!;
    private Module _module = null!;

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            text.Append(
                $$"""
                class Account{{i}}:
                    def __init__(self, owner, balance=0.0):
                        self.owner, self.balance = owner, balance

                    def deposit(self, amount):
                        if amount <= 0 or not isinstance(amount, (int, float)):
                            raise ValueError(f"{self.owner!r}: {amount:.2f} is no amount")
                        for part in [amount * share for share in (0.25, 0.75) if share]:
                            self.balance += part
                        return {"owner": self.owner, "balance": self.balance}


                """);
        }

        _source = new SourceText("main.py", text.ToString());
        _module = Parser.ParseModule(_source);
    }

    [Benchmark]
    public object Lex() => Lexer.Lex(_source);

    [Benchmark]
    public object Parse() => Parser.ParseModule(_source);

    [Benchmark]
    public object Compile() => Compiler.Compile(_module, _source, new CompileOptions());
}
