using System.Numerics;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>
/// _ast: the tree of a program for the module ast, as lists [kind, line, column, end line, end column, field, value, …]. Trees may be
/// as deep as a program is long (`a + b + c + …`), so nodes wait in a queue and not on the stack.
/// </summary>
internal sealed class AstModule
{
    private readonly Queue<(Node Node, PyList Into)> _waiting = new();
    private readonly SourceText _source;
    private PyList _into = new();

    private AstModule(SourceText source) => _source = source;

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_ast");
        module.Function("parse", "source, filename, mode, /", static (thread, args) => Parse(thread, args[0].AsText!, args[1].AsText!, args[2].AsText!));
        return module;
    }

    private static Value Parse(PyThread thread, string text, string fileName, string mode)
    {
        thread.Charge(text.Length);
        thread.Interpreter.Meter.Reserve(text.Length * 256L);
        if (text.Contains('\0'))
            return thread.Raise(Types.SyntaxError, "source code string cannot contain null bytes");
        var source = new SourceText(fileName, mode == "eval" ? text.TrimStart(' ', '\t') : text);
        thread.Interpreter.Sources.Add(source);
        try
        {
            var converter = new AstModule(source);
            if (mode == "eval")
                return converter.Convert("Expression", "body", Parser.ParseExpression(source));
            return converter.Convert(mode == "single" ? "Interactive" : "Module", "body", Parser.ParseModule(source).Body);
        }
        catch (SyntaxException e)
        {
            return thread.Raise(SyntaxErrors.Make(e, source));
        }
    }

    private PyList Convert(string kind, string field, object body)
    {
        var root = _into = new PyList([Value.FromStr(kind), Value.None, Value.None, Value.None, Value.None]);
        Field(field, body);
        if (kind == "Module")
            Field("type_ignores", Array.Empty<Node>());
        while (_waiting.TryDequeue(out var next))
        {
            _into = next.Into;
            Describe(next.Node);
        }

        return root;
    }

    // ---- Values of fields ----

    private void Field(string name, object? value)
    {
        _into.Add(Value.FromStr(name));
        _into.Add(Convert(value));
    }

    private Value Convert(object? value) => value switch
    {
        null => Value.None,
        Node node => Later(node),
        string text => Value.FromStr(text),
        bool flag => Value.FromInt(flag ? 1 : 0),
        int number => Value.FromInt(number),
        IEnumerable<Node?> nodes => new PyList([.. nodes.Select(node => node is null ? Value.None : Later(node))]),
        IEnumerable<string> names => new PyList([.. names.Select(Value.FromStr)]),
        Operation operation => new PyList([Value.FromStr(operation.Name)]),
        IEnumerable<Operation> operations => new PyList([.. operations.Select(static operation => (Value)new PyList([Value.FromStr(operation.Name)]))]),
        Literal literal => literal.Value,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    /// <summary>An operator or context: a node without anything in it.</summary>
    private sealed record Operation(string Name);

    private sealed record Literal(Value Value);

    private PyList Later(Node node)
    {
        var into = new PyList();
        _waiting.Enqueue((node, into));
        return into;
    }

    /// <summary>Columns of ast count bytes of UTF-8.</summary>
    private Value Column(int line, int column)
    {
        if (line < 1 || line > _source.LineCount)
            return Value.FromInt(column);
        var start = _source.Offset(line, 0);
        return Value.FromInt(Encoding.UTF8.GetByteCount(_source.Text.AsSpan(start, _source.Offset(line, column) - start)));
    }

    private void Write(string kind, SourceSpan span, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        _into.Add(Value.FromStr(kind));
        _into.Add(Value.FromInt(span.Line));
        _into.Add(Column(span.Line, span.Column));
        _into.Add(Value.FromInt(span.EndLine));
        _into.Add(Column(span.EndLine, span.EndColumn));
        foreach (var (name, value) in fields)
            Field(name, value);
    }

    private static Operation Context(ExpressionContext context) => new(context switch { ExpressionContext.Store => "Store", ExpressionContext.Delete => "Del", _ => "Load" });

    private static Operation Binary(BinaryOperator op) => new(op.ToString());

    // ---- Nodes ----

    private void Describe(Node node)
    {
        switch (node)
        {
            case Statement statement:
                DescribeStatement(statement);
                break;
            case Expression expression:
                DescribeExpression(expression);
                break;
            case Pattern pattern:
                DescribePattern(pattern);
                break;
            case Comprehension n:
                Write("comprehension", n.Span, ("target", n.Target), ("iter", n.Iter), ("ifs", n.Ifs), ("is_async", n.IsAsync));
                break;
            case ExceptHandler n:
                Write("ExceptHandler", n.Span, ("type", n.Type), ("name", n.Name), ("body", n.Body));
                break;
            case Arguments n:
                Write("arguments", n.Span, ("posonlyargs", n.PosOnly), ("args", n.Args), ("vararg", n.VarArg), ("kwonlyargs", n.KwOnly), ("kw_defaults", n.KwDefaults), ("kwarg", n.KwArg), ("defaults", n.Defaults));
                break;
            case Parameter n:
                Write("arg", n.Span, ("arg", n.Name), ("annotation", n.Annotation), ("type_comment", null));
                break;
            case Keyword n:
                Write("keyword", n.Span, ("arg", n.Name), ("value", n.Value));
                break;
            case Alias n:
                Write("alias", n.Span, ("name", n.Name), ("asname", n.AsName));
                break;
            case WithItem n:
                Write("withitem", n.Span, ("context_expr", n.Context), ("optional_vars", n.Target));
                break;
            case MatchCase n:
                Write("match_case", n.Span, ("pattern", n.Pattern), ("guard", n.Guard), ("body", n.Body));
                break;
            case TypeParameter { Kind: 'T' } n:
                Write("TypeVar", n.Span, ("name", n.Name), ("bound", n.Bound), ("default_value", n.Default));
                break;
            case TypeParameter n:
                Write(n.Kind == 'P' ? "ParamSpec" : "TypeVarTuple", n.Span, ("name", n.Name), ("default_value", n.Default));
                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private void DescribeStatement(Statement statement)
    {
        switch (statement)
        {
            case FunctionDef n:
                Write(n.IsAsync ? "AsyncFunctionDef" : "FunctionDef", n.Span, ("name", n.Name), ("args", n.Args), ("body", n.Body), ("decorator_list", n.Decorators), ("returns", n.Returns), ("type_comment", null), ("type_params", n.TypeParameters));
                break;
            case ClassDef n:
                Write("ClassDef", n.Span, ("name", n.Name), ("bases", n.Bases), ("keywords", n.Keywords), ("body", n.Body), ("decorator_list", n.Decorators), ("type_params", n.TypeParameters));
                break;
            case Return n:
                Write("Return", n.Span, ("value", n.Value));
                break;
            case Delete n:
                Write("Delete", n.Span, ("targets", n.Targets));
                break;
            case Assign n:
                Write("Assign", n.Span, ("targets", n.Targets), ("value", n.Value), ("type_comment", null));
                break;
            case TypeAlias n:
                Write("TypeAlias", n.Span, ("name", n.Name), ("type_params", n.TypeParameters), ("value", n.Value));
                break;
            case AugAssign n:
                Write("AugAssign", n.Span, ("target", n.Target), ("op", Binary(n.Operator)), ("value", n.Value));
                break;
            case AnnAssign n:
                Write("AnnAssign", n.Span, ("target", n.Target), ("annotation", n.Annotation), ("value", n.Value), ("simple", n.IsSimple));
                break;
            case For n:
                Write(n.IsAsync ? "AsyncFor" : "For", n.Span, ("target", n.Target), ("iter", n.Iter), ("body", n.Body), ("orelse", n.OrElse), ("type_comment", null));
                break;
            case While n:
                Write("While", n.Span, ("test", n.Test), ("body", n.Body), ("orelse", n.OrElse));
                break;
            case If n:
                Write("If", n.Span, ("test", n.Test), ("body", n.Body), ("orelse", n.OrElse));
                break;
            case With n:
                Write(n.IsAsync ? "AsyncWith" : "With", n.Span, ("items", n.Items), ("body", n.Body), ("type_comment", null));
                break;
            case Match n:
                Write("Match", n.Span, ("subject", n.Subject), ("cases", n.Cases));
                break;
            case Raise n:
                Write("Raise", n.Span, ("exc", n.Exception), ("cause", n.Cause));
                break;
            case Try n:
                Write(n.IsStar ? "TryStar" : "Try", n.Span, ("body", n.Body), ("handlers", n.Handlers), ("orelse", n.OrElse), ("finalbody", n.Finally));
                break;
            case Assert n:
                Write("Assert", n.Span, ("test", n.Test), ("msg", n.Message));
                break;
            case Import n:
                Write("Import", n.Span, ("names", n.Names));
                break;
            case ImportFrom n:
                Write("ImportFrom", n.Span, ("module", n.Module), ("names", n.Names), ("level", n.Level));
                break;
            case Global n:
                Write("Global", n.Span, ("names", n.Names));
                break;
            case Nonlocal n:
                Write("Nonlocal", n.Span, ("names", n.Names));
                break;
            case ExpressionStatement n:
                Write("Expr", n.Span, ("value", n.Value));
                break;
            default:
                Write(statement.GetType().Name, statement.Span);
                break;
        }
    }

    private void DescribeExpression(Expression expression)
    {
        switch (expression)
        {
            case BoolOp n:
                Write("BoolOp", n.Span, ("op", new Operation(n.IsAnd ? "And" : "Or")), ("values", n.Values));
                break;
            case NamedExpr n:
                Write("NamedExpr", n.Span, ("target", n.Target), ("value", n.Value));
                break;
            case BinOp n:
                Write("BinOp", n.Span, ("left", n.Left), ("op", Binary(n.Operator)), ("right", n.Right));
                break;
            case UnaryOp n:
                Write("UnaryOp", n.Span, ("op", new Operation(n.Operator switch { UnaryOperator.Plus => "UAdd", UnaryOperator.Minus => "USub", var other => other.ToString() })), ("operand", n.Operand));
                break;
            case Lambda n:
                Write("Lambda", n.Span, ("args", n.Args), ("body", n.Body));
                break;
            case IfExp n:
                Write("IfExp", n.Span, ("test", n.Test), ("body", n.Body), ("orelse", n.OrElse));
                break;
            case DictDisplay n:
                Write("Dict", n.Span, ("keys", n.Keys), ("values", n.Values));
                break;
            case SetDisplay n:
                Write("Set", n.Span, ("elts", n.Elements));
                break;
            case ListComp n:
                Write("ListComp", n.Span, ("elt", n.Element), ("generators", n.Generators));
                break;
            case SetComp n:
                Write("SetComp", n.Span, ("elt", n.Element), ("generators", n.Generators));
                break;
            case DictComp n:
                Write("DictComp", n.Span, ("key", n.Key), ("value", n.Value), ("generators", n.Generators));
                break;
            case GeneratorExp n:
                Write("GeneratorExp", n.Span, ("elt", n.Element), ("generators", n.Generators));
                break;
            case Await n:
                Write("Await", n.Span, ("value", n.Value));
                break;
            case Yield n:
                Write("Yield", n.Span, ("value", n.Value));
                break;
            case YieldFrom n:
                Write("YieldFrom", n.Span, ("value", n.Value));
                break;
            case Compare n:
                Write("Compare", n.Span, ("left", n.Left), ("ops", n.Operators.Select(static op => new Operation(op.ToString()))), ("comparators", n.Comparators));
                break;
            case Call n:
                Write("Call", n.Span, ("func", n.Function), ("args", n.Args), ("keywords", n.Keywords));
                break;
            case JoinedStr n:
                Write("JoinedStr", n.Span, ("values", n.Values));
                break;
            case FormattedValue n:
                Write("FormattedValue", n.Span, ("value", n.Value), ("conversion", n.Conversion == '\0' ? -1 : n.Conversion), ("format_spec", n.FormatSpec));
                break;
            case Constant n:
                Write("Constant", n.Span, ("value", new Literal(ConstantValue(n.Value))), ("kind", null));
                break;
            case AttributeAccess n:
                Write("Attribute", n.Span, ("value", n.Value), ("attr", n.Name), ("ctx", Context(n.Context)));
                break;
            case Subscript n:
                Write("Subscript", n.Span, ("value", n.Value), ("slice", n.Index), ("ctx", Context(n.Context)));
                break;
            case Starred n:
                Write("Starred", n.Span, ("value", n.Value), ("ctx", Context(n.Context)));
                break;
            case Name n:
                Write("Name", n.Span, ("id", n.Id), ("ctx", Context(n.Context)));
                break;
            case ListDisplay n:
                Write("List", n.Span, ("elts", n.Elements), ("ctx", Context(n.Context)));
                break;
            case TupleDisplay n:
                Write("Tuple", n.Span, ("elts", n.Elements), ("ctx", Context(n.Context)));
                break;
            case Slice n:
                Write("Slice", n.Span, ("lower", n.Lower), ("upper", n.Upper), ("step", n.Step));
                break;
            default:
                throw new InvalidOperationException(expression.GetType().Name);
        }
    }

    private void DescribePattern(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchValue n:
                Write("MatchValue", n.Span, ("value", n.Value));
                break;
            case MatchSingleton n:
                Write("MatchSingleton", n.Span, ("value", new Literal(n.Value is { } flag ? Value.FromBool(flag) : Value.None)));
                break;
            case MatchSequence n:
                Write("MatchSequence", n.Span, ("patterns", n.Patterns));
                break;
            case MatchMapping n:
                Write("MatchMapping", n.Span, ("keys", n.Keys), ("patterns", n.Patterns), ("rest", n.Rest));
                break;
            case MatchClass n:
                Write("MatchClass", n.Span, ("cls", n.Class), ("patterns", n.Patterns), ("kwd_attrs", n.KeywordNames), ("kwd_patterns", n.KeywordPatterns));
                break;
            case MatchStar n:
                Write("MatchStar", n.Span, ("name", n.Name));
                break;
            case MatchAs n:
                Write("MatchAs", n.Span, ("pattern", n.Pattern), ("name", n.Name));
                break;
            case MatchOr n:
                Write("MatchOr", n.Span, ("patterns", n.Patterns));
                break;
        }
    }

    private static Value ConstantValue(object? value) => value switch
    {
        null => Value.None,
        bool flag => Value.FromBool(flag),
        long number => Value.FromInt(number),
        BigInteger number => Numbers.FromBig(number),
        double number => Value.FromFloat(number),
        ImaginaryLiteral imaginary => new PyComplex(0, imaginary.Value),
        string text => Value.FromStr(text),
        byte[] bytes => new PyBytes(bytes),
        _ => Value.Ellipsis,
    };
}
