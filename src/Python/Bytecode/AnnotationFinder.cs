using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

/// <summary>Tells whether a module's or class's body has annotated variables, and so an `__annotations__`.</summary>
internal static class AnnotationFinder
{
    public static bool IsIn(IReadOnlyList<Statement> body)
    {
        foreach (var statement in body)
        {
            if (IsIn(statement))
                return true;
        }

        return false;
    }

    private static bool IsIn(Statement statement)
    {
        while (statement is If { OrElse: [If next] } condition)
        {
            if (IsIn(condition.Body))
                return true;
            statement = next;
        }

        return statement switch
        {
            AnnAssign => true,
            For loop => IsIn(loop.Body) || IsIn(loop.OrElse),
            While loop => IsIn(loop.Body) || IsIn(loop.OrElse),
            If condition => IsIn(condition.Body) || IsIn(condition.OrElse),
            With with => IsIn(with.Body),
            Match match => match.Cases.Any(branch => IsIn(branch.Body)),
            Try attempt => IsIn(attempt.Body) || attempt.Handlers.Any(handler => IsIn(handler.Body))
                || IsIn(attempt.OrElse) || IsIn(attempt.Finally),
            _ => false,
        };
    }
}
