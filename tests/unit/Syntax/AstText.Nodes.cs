using Playground.Python.Syntax;
using Assert = Playground.Python.Syntax.Assert;

namespace Playground.Tests.Unit.Syntax;

internal sealed partial class AstText
{
    private void Write(Node node)
    {
        switch (node)
        {
            case Module n: Placeless("Module", ("body", n.Body)); break;
            case FunctionDef n:
                Node(n.IsAsync ? "AsyncFunctionDef" : "FunctionDef", n, ("name", n.Name), ("args", n.Args), ("body", n.Body),
                    ("decorator_list", n.Decorators), ("returns", n.Returns), ("type_params", n.TypeParameters));
                break;
            case ClassDef n:
                Node("ClassDef", n, ("name", n.Name), ("bases", n.Bases), ("keywords", n.Keywords), ("body", n.Body),
                    ("decorator_list", n.Decorators), ("type_params", n.TypeParameters));
                break;
            case Return n: Node("Return", n, ("value", n.Value)); break;
            case Delete n: Node("Delete", n, ("targets", n.Targets)); break;
            case Assign n: Node("Assign", n, ("targets", n.Targets), ("value", n.Value)); break;
            case TypeAlias n: Node("TypeAlias", n, ("name", n.Name), ("type_params", n.TypeParameters), ("value", n.Value)); break;
            case AugAssign n: Node("AugAssign", n, ("target", n.Target), ("op", Op(n.Operator)), ("value", n.Value)); break;
            case AnnAssign n:
                Node("AnnAssign", n, ("target", n.Target), ("annotation", n.Annotation), ("value", n.Value), ("simple", n.IsSimple ? 1 : 0));
                break;
            case For n:
                Node(n.IsAsync ? "AsyncFor" : "For", n, ("target", n.Target), ("iter", n.Iter), ("body", n.Body), ("orelse", n.OrElse));
                break;
            case While n: Node("While", n, ("test", n.Test), ("body", n.Body), ("orelse", n.OrElse)); break;
            case If n: Node("If", n, ("test", n.Test), ("body", n.Body), ("orelse", n.OrElse)); break;
            case With n: Node(n.IsAsync ? "AsyncWith" : "With", n, ("items", n.Items), ("body", n.Body)); break;
            case WithItem n: Placeless("withitem", ("context_expr", n.Context), ("optional_vars", n.Target)); break;
            case Match n: Node("Match", n, ("subject", n.Subject), ("cases", n.Cases)); break;
            case MatchCase n: Placeless("match_case", ("pattern", n.Pattern), ("guard", n.Guard), ("body", n.Body)); break;
            case Raise n: Node("Raise", n, ("exc", n.Exception), ("cause", n.Cause)); break;
            case Try n:
                Node(n.IsStar ? "TryStar" : "Try", n, ("body", n.Body), ("handlers", n.Handlers), ("orelse", n.OrElse), ("finalbody", n.Finally));
                break;
            case ExceptHandler n: Node("ExceptHandler", n, ("type", n.Type), ("name", n.Name), ("body", n.Body)); break;
            case Assert n: Node("Assert", n, ("test", n.Test), ("msg", n.Message)); break;
            case Import n: Node("Import", n, ("names", n.Names)); break;
            case ImportFrom n: Node("ImportFrom", n, ("module", n.Module), ("names", n.Names), ("level", n.Level)); break;
            case Alias n: Node("alias", n, ("name", n.Name), ("asname", n.AsName)); break;
            case Global n: Node("Global", n, ("names", n.Names)); break;
            case Nonlocal n: Node("Nonlocal", n, ("names", n.Names)); break;
            case ExpressionStatement n: Node("Expr", n, ("value", n.Value)); break;
            case Pass n: Node("Pass", n); break;
            case Break n: Node("Break", n); break;
            case Continue n: Node("Continue", n); break;
            case Arguments n:
                Placeless("arguments", ("posonlyargs", n.PosOnly), ("args", n.Args), ("vararg", n.VarArg), ("kwonlyargs", n.KwOnly),
                    ("kw_defaults", n.KwDefaults), ("kwarg", n.KwArg), ("defaults", n.Defaults));
                break;
            case Parameter n: Node("arg", n, ("arg", n.Name), ("annotation", n.Annotation)); break;
            case TypeParameter n:
                Node(n.Kind switch { 'T' => "TypeVar", 'P' => "ParamSpec", _ => "TypeVarTuple" }, n,
                    ("name", n.Name), ("bound", n.Bound), ("default_value", n.Default));
                break;
            case Pattern n: Write(n); break;
            case Keyword n: Node("keyword", n, ("arg", n.Name), ("value", n.Value)); break;
            case Comprehension n:
                Placeless("comprehension", ("target", n.Target), ("iter", n.Iter), ("ifs", n.Ifs), ("is_async", n.IsAsync ? 1 : 0));
                break;
            case Expression n: Write(n); break;
            default: throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private void Write(Expression expression)
    {
        switch (expression)
        {
            case BoolOp n: Node("BoolOp", n, ("op", Call(n.IsAnd ? "And" : "Or")), ("values", n.Values)); break;
            case NamedExpr n: Node("NamedExpr", n, ("target", n.Target), ("value", n.Value)); break;
            case BinOp n: Node("BinOp", n, ("left", n.Left), ("op", Op(n.Operator)), ("right", n.Right)); break;
            case UnaryOp n: Node("UnaryOp", n, ("op", Op(n.Operator)), ("operand", n.Operand)); break;
            case Lambda n: Node("Lambda", n, ("args", n.Args), ("body", n.Body)); break;
            case IfExp n: Node("IfExp", n, ("test", n.Test), ("body", n.Body), ("orelse", n.OrElse)); break;
            case DictDisplay n: Node("Dict", n, ("keys", n.Keys), ("values", n.Values)); break;
            case SetDisplay n: Node("Set", n, ("elts", n.Elements)); break;
            case ListComp n: Node("ListComp", n, ("elt", n.Element), ("generators", n.Generators)); break;
            case SetComp n: Node("SetComp", n, ("elt", n.Element), ("generators", n.Generators)); break;
            case DictComp n: Node("DictComp", n, ("key", n.Key), ("value", n.Value), ("generators", n.Generators)); break;
            case GeneratorExp n: Node("GeneratorExp", n, ("elt", n.Element), ("generators", n.Generators)); break;
            case Await n: Node("Await", n, ("value", n.Value)); break;
            case Yield n: Node("Yield", n, ("value", n.Value)); break;
            case YieldFrom n: Node("YieldFrom", n, ("value", n.Value)); break;
            case Compare n:
                Node("Compare", n, ("left", n.Left), ("ops", n.Operators.Select(op => Call(op)).ToArray()), ("comparators", n.Comparators));
                break;
            case Call n: Node("Call", n, ("func", n.Function), ("args", n.Args), ("keywords", n.Keywords)); break;
            case JoinedStr n: Node("JoinedStr", n, ("values", n.Values)); break;
            case FormattedValue n:
                Node("FormattedValue", n, ("value", n.Value), ("conversion", n.Conversion == '\0' ? -1 : (int)n.Conversion),
                    ("format_spec", n.FormatSpec));
                break;
            case Constant n: Node("Constant", n, ("value", Literal(n.Value))); break;
            case AttributeAccess n: Node("Attribute", n, ("value", n.Value), ("attr", n.Name), ("ctx", Context(n.Context))); break;
            case Subscript n: Node("Subscript", n, ("value", n.Value), ("slice", n.Index), ("ctx", Context(n.Context))); break;
            case Starred n: Node("Starred", n, ("value", n.Value), ("ctx", Context(n.Context))); break;
            case Name n: Node("Name", n, ("id", n.Id), ("ctx", Context(n.Context))); break;
            case ListDisplay n: Node("List", n, ("elts", n.Elements), ("ctx", Context(n.Context))); break;
            case TupleDisplay n: Node("Tuple", n, ("elts", n.Elements), ("ctx", Context(n.Context))); break;
            case Slice n: Node("Slice", n, ("lower", n.Lower), ("upper", n.Upper), ("step", n.Step)); break;
            default: throw new InvalidOperationException(expression.GetType().Name);
        }
    }

    private void Write(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchValue n: Node("MatchValue", n, ("value", n.Value)); break;
            case MatchSingleton n: Node("MatchSingleton", n, ("value", Literal(n.Value))); break;
            case MatchSequence n: Node("MatchSequence", n, ("patterns", n.Patterns)); break;
            case MatchMapping n: Node("MatchMapping", n, ("keys", n.Keys), ("patterns", n.Patterns), ("rest", n.Rest)); break;
            case MatchClass n:
                Node("MatchClass", n, ("cls", n.Class), ("patterns", n.Patterns), ("kwd_attrs", n.KeywordNames), ("kwd_patterns", n.KeywordPatterns));
                break;
            case MatchStar n: Node("MatchStar", n, ("name", n.Name)); break;
            case MatchAs n: Node("MatchAs", n, ("pattern", n.Pattern), ("name", n.Name)); break;
            case MatchOr n: Node("MatchOr", n, ("patterns", n.Patterns)); break;
            default: throw new InvalidOperationException(pattern.GetType().Name);
        }
    }
}
