using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Bytecode;

// What has parts or names of its own: f-strings, lambdas, comprehensions, and what only stands inside of those.
internal sealed partial class Unparser
{
    /// <summary>An f-string is the repr of what stands between its quotes.</summary>
    private void AppendText(JoinedStr text)
    {
        var start = _text.Length;
        AppendParts(text);
        var parts = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append('f').Append(TextFormat.Repr(parts));
    }

    private void AppendParts(JoinedStr text)
    {
        foreach (var part in text.Values)
        {
            if (part is Constant { Value: string plain })
                _text.Append(plain.Replace("{", "{{").Replace("}", "}}"));
            else if (part is FormattedValue value)
                AppendFormatted(value);
        }
    }

    private void AppendFormatted(FormattedValue value)
    {
        var start = _text.Append('{').Length;
        Append(value.Value, Level.Test + 1);
        if (_text[start] == '{')
            _text.Insert(start, ' ');
        if (value.Conversion != '\0')
            _text.Append('!').Append(value.Conversion);
        if (value.FormatSpec is { } spec)
        {
            _text.Append(':');
            AppendParts(spec);
        }

        _text.Append('}');
    }

    private void AppendLambda(Lambda lambda)
    {
        // CPython leaves no space before "*".
        _text.Append(lambda.Args.PosOnly.Count + lambda.Args.Args.Count > 0 ? "lambda " : "lambda");
        AppendParameters(lambda.Args);
        _text.Append(": ");
        Append(lambda.Body, Level.Test);
    }

    private void AppendParameters(Arguments args)
    {
        var separator = "";
        var plain = args.PosOnly.Concat(args.Args).ToList();
        for (var i = 0; i < plain.Count; i++)
        {
            AppendParameter(plain[i], i - plain.Count + args.Defaults.Count is >= 0 and var at ? args.Defaults[at] : null);
            if (i == args.PosOnly.Count - 1)
                _text.Append(", /");
        }

        if (args.VarArg is not null || args.KwOnly.Count > 0)
        {
            _text.Append(separator).Append('*').Append(args.VarArg?.Name);
            separator = ", ";
        }

        for (var i = 0; i < args.KwOnly.Count; i++)
            AppendParameter(args.KwOnly[i], args.KwDefaults[i]);
        if (args.KwArg is not null)
            _text.Append(separator).Append("**").Append(args.KwArg.Name);

        void AppendParameter(Parameter parameter, Expression? otherwise)
        {
            _text.Append(separator).Append(parameter.Name);
            separator = ", ";
            if (otherwise is null)
                return;
            _text.Append('=');
            Append(otherwise, Level.Test);
        }
    }

    private void AppendComprehension(char opening, Expression element, Expression? value, IReadOnlyList<Comprehension> clauses, char closing)
    {
        _text.Append(opening);
        Append(element, Level.Test);
        if (value is not null)
        {
            _text.Append(": ");
            Append(value, Level.Test);
        }

        foreach (var clause in clauses)
        {
            _text.Append(clause.IsAsync ? " async for " : " for ");
            Append(clause.Target, Level.Tuple);
            _text.Append(" in ");
            Append(clause.Iter, Level.Test + 1);
            foreach (var condition in clause.Ifs)
            {
                _text.Append(" if ");
                Append(condition, Level.Test + 1);
            }
        }

        _text.Append(closing);
    }

    private void AppendYield(string keyword, Expression? value)
    {
        _text.Append('(').Append(keyword);
        if (value is not null)
        {
            _text.Append(' ');
            Append(value, Level.Test);
        }

        _text.Append(')');
    }
}
