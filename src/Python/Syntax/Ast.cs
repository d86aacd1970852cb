using System.Numerics;
using Playground.Python.Text;

namespace Playground.Python.Syntax;

// The abstract syntax tree, with the names and fields of Python's `ast` module
// (https://docs.python.org/3.13/library/ast.html#abstract-grammar). A missing optional part is null.

public abstract record Node(SourceSpan Span);

public sealed record Module(SourceSpan Span, IReadOnlyList<Statement> Body) : Node(Span)
{
    /// <summary>What CPython warns of while it parses, in source order.</summary>
    public IReadOnlyList<SyntaxWarning> Warnings { get; init; } = [];
}

// ---- Statements ----

public abstract record Statement(SourceSpan Span) : Node(Span);

/// <summary>FunctionDef and AsyncFunctionDef. Span.Line is that of `def`/`async`, decorators lie above.</summary>
public sealed record FunctionDef(
    SourceSpan Span, string Name, Arguments Args, IReadOnlyList<Statement> Body, IReadOnlyList<Expression> Decorators,
    Expression? Returns, IReadOnlyList<TypeParameter> TypeParameters, bool IsAsync) : Statement(Span);

public sealed record ClassDef(
    SourceSpan Span, string Name, IReadOnlyList<Expression> Bases, IReadOnlyList<Keyword> Keywords,
    IReadOnlyList<Statement> Body, IReadOnlyList<Expression> Decorators, IReadOnlyList<TypeParameter> TypeParameters) : Statement(Span);

public sealed record Return(SourceSpan Span, Expression? Value) : Statement(Span);
public sealed record Delete(SourceSpan Span, IReadOnlyList<Expression> Targets) : Statement(Span);
public sealed record Assign(SourceSpan Span, IReadOnlyList<Expression> Targets, Expression Value) : Statement(Span);
public sealed record TypeAlias(SourceSpan Span, Name Name, IReadOnlyList<TypeParameter> TypeParameters, Expression Value) : Statement(Span);
public sealed record AugAssign(SourceSpan Span, Expression Target, BinaryOperator Operator, Expression Value) : Statement(Span);

/// <param name="IsSimple">The target is a bare name not in brackets.</param>
public sealed record AnnAssign(SourceSpan Span, Expression Target, Expression Annotation, Expression? Value, bool IsSimple) : Statement(Span);

public sealed record For(
    SourceSpan Span, Expression Target, Expression Iter, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> OrElse, bool IsAsync) : Statement(Span);

public sealed record While(SourceSpan Span, Expression Test, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> OrElse) : Statement(Span);

/// <summary>An `elif` is an If alone in OrElse.</summary>
public sealed record If(SourceSpan Span, Expression Test, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> OrElse) : Statement(Span);

public sealed record With(SourceSpan Span, IReadOnlyList<WithItem> Items, IReadOnlyList<Statement> Body, bool IsAsync) : Statement(Span);
public sealed record WithItem(SourceSpan Span, Expression Context, Expression? Target) : Node(Span);

public sealed record Match(SourceSpan Span, Expression Subject, IReadOnlyList<MatchCase> Cases) : Statement(Span);
public sealed record MatchCase(SourceSpan Span, Pattern Pattern, Expression? Guard, IReadOnlyList<Statement> Body) : Node(Span);

public sealed record Raise(SourceSpan Span, Expression? Exception, Expression? Cause) : Statement(Span);

/// <param name="IsStar">`except*`.</param>
public sealed record Try(
    SourceSpan Span, IReadOnlyList<Statement> Body, IReadOnlyList<ExceptHandler> Handlers,
    IReadOnlyList<Statement> OrElse, IReadOnlyList<Statement> Finally, bool IsStar) : Statement(Span);

public sealed record ExceptHandler(SourceSpan Span, Expression? Type, string? Name, IReadOnlyList<Statement> Body) : Node(Span);

public sealed record Assert(SourceSpan Span, Expression Test, Expression? Message) : Statement(Span);
public sealed record Import(SourceSpan Span, IReadOnlyList<Alias> Names) : Statement(Span);

/// <param name="Level">Number of leading dots.</param>
/// <param name="Names">A single alias "*" imports everything.</param>
public sealed record ImportFrom(SourceSpan Span, string? Module, IReadOnlyList<Alias> Names, int Level) : Statement(Span);

public sealed record Alias(SourceSpan Span, string Name, string? AsName) : Node(Span);
public sealed record Global(SourceSpan Span, IReadOnlyList<string> Names) : Statement(Span);
public sealed record Nonlocal(SourceSpan Span, IReadOnlyList<string> Names) : Statement(Span);
public sealed record ExpressionStatement(SourceSpan Span, Expression Value) : Statement(Span);
public sealed record Pass(SourceSpan Span) : Statement(Span);
public sealed record Break(SourceSpan Span) : Statement(Span);
public sealed record Continue(SourceSpan Span) : Statement(Span);

// ---- Expressions ----

public abstract record Expression(SourceSpan Span) : Node(Span);

public sealed record BoolOp(SourceSpan Span, bool IsAnd, IReadOnlyList<Expression> Values) : Expression(Span);
public sealed record NamedExpr(SourceSpan Span, Name Target, Expression Value) : Expression(Span);
public sealed record BinOp(SourceSpan Span, Expression Left, BinaryOperator Operator, Expression Right) : Expression(Span);
public sealed record UnaryOp(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);
public sealed record Lambda(SourceSpan Span, Arguments Args, Expression Body) : Expression(Span);
public sealed record IfExp(SourceSpan Span, Expression Test, Expression Body, Expression OrElse) : Expression(Span);

/// <summary>A null key is `**value`.</summary>
public sealed record DictDisplay(SourceSpan Span, IReadOnlyList<Expression?> Keys, IReadOnlyList<Expression> Values) : Expression(Span);

public sealed record SetDisplay(SourceSpan Span, IReadOnlyList<Expression> Elements) : Expression(Span);
public sealed record ListComp(SourceSpan Span, Expression Element, IReadOnlyList<Comprehension> Generators) : Expression(Span);
public sealed record SetComp(SourceSpan Span, Expression Element, IReadOnlyList<Comprehension> Generators) : Expression(Span);
public sealed record DictComp(SourceSpan Span, Expression Key, Expression Value, IReadOnlyList<Comprehension> Generators) : Expression(Span);
public sealed record GeneratorExp(SourceSpan Span, Expression Element, IReadOnlyList<Comprehension> Generators) : Expression(Span);
public sealed record Comprehension(SourceSpan Span, Expression Target, Expression Iter, IReadOnlyList<Expression> Ifs, bool IsAsync) : Node(Span);
public sealed record Await(SourceSpan Span, Expression Value) : Expression(Span);
public sealed record Yield(SourceSpan Span, Expression? Value) : Expression(Span);
public sealed record YieldFrom(SourceSpan Span, Expression Value) : Expression(Span);
public sealed record Compare(SourceSpan Span, Expression Left, IReadOnlyList<CompareOperator> Operators, IReadOnlyList<Expression> Comparators) : Expression(Span);
public sealed record Call(SourceSpan Span, Expression Function, IReadOnlyList<Expression> Args, IReadOnlyList<Keyword> Keywords) : Expression(Span);

/// <summary>A null name is `**value`.</summary>
public sealed record Keyword(SourceSpan Span, string? Name, Expression Value) : Node(Span);

/// <summary>An f-string; its parts are Constant (str) and FormattedValue. Adjacent literals are joined into one.</summary>
public sealed record JoinedStr(SourceSpan Span, IReadOnlyList<Expression> Values) : Expression(Span);

/// <param name="Conversion">'s', 'r', 'a', or '\0' for none. `{x=}` puts "x=" into the constant before, and 'r' here unless a format or conversion is given.</param>
public sealed record FormattedValue(SourceSpan Span, Expression Value, char Conversion, JoinedStr? FormatSpec) : Expression(Span);

/// <param name="Value">One of: null (None), bool, <see cref="BigInteger"/> or long (int), double (float), <see cref="ImaginaryLiteral"/>,
/// string (str, as UTF-16; lone surrogates stand for themselves), byte[] (bytes), <see cref="EllipsisLiteral"/>.</param>
public sealed record Constant(SourceSpan Span, object? Value) : Expression(Span);

public sealed record ImaginaryLiteral(double Value);

public sealed record EllipsisLiteral
{
    public static readonly EllipsisLiteral Instance = new();
}

/// <param name="NameSpan">Where the attribute's own name stands (for carets).</param>
public sealed record AttributeAccess(SourceSpan Span, Expression Value, string Name, SourceSpan NameSpan, ExpressionContext Context) : Expression(Span);

public sealed record Subscript(SourceSpan Span, Expression Value, Expression Index, ExpressionContext Context) : Expression(Span);
public sealed record Starred(SourceSpan Span, Expression Value, ExpressionContext Context) : Expression(Span);
public sealed record Name(SourceSpan Span, string Id, ExpressionContext Context) : Expression(Span);
public sealed record ListDisplay(SourceSpan Span, IReadOnlyList<Expression> Elements, ExpressionContext Context) : Expression(Span);
public sealed record TupleDisplay(SourceSpan Span, IReadOnlyList<Expression> Elements, ExpressionContext Context) : Expression(Span);
public sealed record Slice(SourceSpan Span, Expression? Lower, Expression? Upper, Expression? Step) : Expression(Span);

public enum ExpressionContext : byte { Load, Store, Delete }

public enum BinaryOperator : byte { Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv }

public enum UnaryOperator : byte { Invert, Not, Plus, Minus }

public enum CompareOperator : byte { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }

// ---- Parameters ----

/// <param name="Defaults">For the last positional parameters (positional-only and ordinary together).</param>
/// <param name="KwDefaults">One for each keyword-only parameter; null where it has none.</param>
public sealed record Arguments(
    SourceSpan Span, IReadOnlyList<Parameter> PosOnly, IReadOnlyList<Parameter> Args, Parameter? VarArg,
    IReadOnlyList<Parameter> KwOnly, IReadOnlyList<Expression?> KwDefaults, Parameter? KwArg, IReadOnlyList<Expression> Defaults) : Node(Span);

public sealed record Parameter(SourceSpan Span, string Name, Expression? Annotation) : Node(Span);

/// <param name="Kind">'T' for a type variable, '*' for a TypeVarTuple, 'P' for a ParamSpec.</param>
public sealed record TypeParameter(SourceSpan Span, char Kind, string Name, Expression? Bound, Expression? Default) : Node(Span);

// ---- Patterns of `match` ----

public abstract record Pattern(SourceSpan Span) : Node(Span);

public sealed record MatchValue(SourceSpan Span, Expression Value) : Pattern(Span);

/// <param name="Value">null, true or false.</param>
public sealed record MatchSingleton(SourceSpan Span, bool? Value) : Pattern(Span);

public sealed record MatchSequence(SourceSpan Span, IReadOnlyList<Pattern> Patterns) : Pattern(Span);
public sealed record MatchMapping(SourceSpan Span, IReadOnlyList<Expression> Keys, IReadOnlyList<Pattern> Patterns, string? Rest) : Pattern(Span);
public sealed record MatchClass(
    SourceSpan Span, Expression Class, IReadOnlyList<Pattern> Patterns, IReadOnlyList<string> KeywordNames, IReadOnlyList<Pattern> KeywordPatterns) : Pattern(Span);

/// <summary>`*name`; null for `*_`.</summary>
public sealed record MatchStar(SourceSpan Span, string? Name) : Pattern(Span);

/// <summary>`pattern as name`, a bare name (Pattern null), or `_` (both null).</summary>
public sealed record MatchAs(SourceSpan Span, Pattern? Pattern, string? Name) : Pattern(Span);

public sealed record MatchOr(SourceSpan Span, IReadOnlyList<Pattern> Patterns) : Pattern(Span);
