using Playground.Python.Binding;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

/// <summary>The `from __future__` imports of a program (https://docs.python.org/3.13/reference/simple_stmts.html#future-statements).</summary>
/// <param name="Last">The last one that stands where it may; null when there is none.</param>
internal readonly record struct FutureFeatures(bool HasAnnotations, ImportFrom? Last)
{
    private static readonly HashSet<string> Mandatory =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
        "unicode_literals", "generator_stop", "barry_as_FLUFL",
    ];

    public static FutureFeatures Find(Module module, SourceText source)
    {
        var result = default(FutureFeatures);
        var isFirst = true;
        foreach (var statement in module.Body)
        {
            if (statement is ImportFrom { Module: "__future__", Level: 0 } import)
            {
                foreach (var alias in import.Names)
                    result = result with { HasAnnotations = result.HasAnnotations | IsAnnotations(alias, import, source) };
                result = result with { Last = import };
            }
            else if (!isFirst || statement is not ExpressionStatement { Value: Constant { Value: string } })
            {
                break;
            }

            isFirst = false;
        }

        return result;
    }

    private static bool IsAnnotations(Alias alias, ImportFrom import, SourceText source)
    {
        if (alias.Name == "annotations")
            return true;
        if (Mandatory.Contains(alias.Name))
            return false;
        throw SyntaxErrors.AtStart(source, import.Span, alias.Name == "braces" ? "not a chance" : $"future feature {alias.Name} is not defined");
    }
}
