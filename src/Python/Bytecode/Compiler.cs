using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

/// <summary>
/// Turns a tree into register bytecode, one code object a unit (module, class body, function). An expression is computed
/// either into a given register, or to wherever it is already: a local is read in place. Registers above the locals are
/// a strict stack, so that a callee's registers can begin where its arguments stand.
/// </summary>
public sealed partial class Compiler
{
    /// <summary>As many operands are laid out in registers at most; more are added to a list one by one.</summary>
    private const int MaxInRegisters = 64;

    private readonly SourceText _source;
    private readonly CompileOptions _options;
    private readonly SymbolTable _symbols;
    private readonly ConstantFolder _constants = new();
    private readonly OptimizedConstants _optimized;
    private readonly bool _hasFutureAnnotations;

    private CodeUnit _unit = null!;

    /// <summary>Where names are looked up: the unit's scope, or a comprehension within it.</summary>
    private Scope _scope = null!;

    private int _instructions;

    private Compiler(SymbolTable symbols, SourceText source, CompileOptions options, bool hasFutureAnnotations)
    {
        _symbols = symbols;
        _source = source;
        _options = options;
        _hasFutureAnnotations = hasFutureAnnotations;
        _optimized = new OptimizedConstants(_constants);
    }

    private CodeBuilder Code => _unit.Builder;

    /// <summary>Compiles a program.</summary>
    /// <exception cref="SyntaxException">The compiler refuses it, with CPython's words.</exception>
    public static CodeObject Compile(Module module, SourceText source, CompileOptions options)
    {
        var future = FutureFeatures.Find(module, source);
        var symbols = SymbolTable.Build(module, source, options.HasNamespace, future.HasAnnotations);
        return new Compiler(symbols, source, options, future.HasAnnotations) { _lastFutureImport = future.Last }.CompileModule(module);
    }

    /// <summary>Compiles what <c>eval</c> takes; the code returns the expression's value.</summary>
    /// <exception cref="SyntaxException">The compiler refuses it, with CPython's words.</exception>
    public static CodeObject CompileExpression(Expression expression, SourceText source, CompileOptions options)
    {
        var module = new Module(expression.Span, [new ExpressionStatement(expression.Span, expression)]);
        var symbols = SymbolTable.Build(module, source, options.HasNamespace);
        return new Compiler(symbols, source, options, false).CompileEval(module, expression);
    }

    private CodeObject CompileModule(Module module)
    {
        EnterUnit(_symbols[module], "<module>");
        var start = new SourceSpan(1, 0, 1, 0);
        var body = module.Body;
        if (!_options.Displays && DocstringOf(body) is { } docstring)
        {
            // Also without tracing: the docstring's own place is that of the assignment.
            var register = LoadConstant(_constants.Text(docstring), body[0].Span);
            StoreGlobalOrName("__doc__", register, body[0].Span);
            _unit.PopTo(register);
        }

        if (AnnotationFinder.IsIn(body))
            SetUpAnnotations(start);
        CompileBody(body, skipDocstring: !_options.Displays);
        EmitLook(body);
        EmitReturnNone(body.Count > 0 ? body[^1].Span : start);
        return LeaveUnit(1, _options.HasNamespace ? CodeFlags.Namespace : CodeFlags.None, DocstringOf(body));
    }

    private CodeObject CompileEval(Module module, Expression expression)
    {
        EnterUnit(_symbols[module], "<module>");
        EmitLine(expression.Span.Line);
        EmitReturn(Compute(expression), expression.Span);
        return LeaveUnit(1, _options.HasNamespace ? CodeFlags.Namespace : CodeFlags.None, null);
    }

    private void EnterUnit(Scope scope, string qualName)
    {
        _unit = new CodeUnit(scope, _unit, qualName) { OuterScope = _scope, OuterLine = _tracedLine };
        _scope = scope;
        _tracedLine = 0;
    }

    private CodeObject LeaveUnit(int firstLine, CodeFlags flags, string? docstring, Arguments? args = null, int? definitionLine = null)
    {
        var unit = _unit;
        var (code, positions, handlers) = Code.Finish();
        // What runs before the first statement belongs to the line of the definition.
        for (var i = 0; i < positions.Length && positions[i].Line == 0; i++)
            positions[i] = new(firstLine, 0, firstLine, 0);
        if (unit.MaxRegisters >= Instruction.NoRegister)
            throw SyntaxErrors.TooComplex(_source);
        var scope = unit.Scope;
        if (args?.VarArg is not null)
            flags |= CodeFlags.VarArgs;
        if (args?.KwArg is not null)
            flags |= CodeFlags.VarKeywords;
        var positional = args is null ? 0 : args.PosOnly.Count + args.Args.Count;
        if (scope.Kind == ScopeKind.GeneratorExpression)
            positional = 1;
        if (scope.Kind == ScopeKind.TypeParameters)
            positional = scope.Parameters.Count;
        var isPlain = args is null || (args.KwOnly.Count == 0 && args.VarArg is null && args.KwArg is null);
        const CodeFlags resumable = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        var result = new CodeObject
        {
            Name = scope.Name,
            QualName = unit.QualName,
            Source = _source,
            FirstLine = firstLine,
            DefinitionLine = definitionLine ?? firstLine,
            Flags = flags,
            PosOnlyCount = args?.PosOnly.Count ?? 0,
            ArgCount = positional,
            KwOnlyCount = args?.KwOnly.Count ?? 0,
            LocalNames = unit.LocalNames,
            ComprehensionLocals = unit.ComprehensionLocals,
            RegisterCount = unit.MaxRegisters,
            Instructions = code,
            Constants = unit.Constants.ToArray(),
            Names = unit.Names,
            Handlers = handlers,
            Positions = positions,
            Caches = [.. unit.Caches],
            CellNames = unit.CellNames,
            OwnCellCount = unit.OwnCellCount,
            FreeCellSources = unit.FreeCellSources,
            Docstring = docstring,
            IsSimple = scope.IsFunctionLike && !scope.SeesClass && isPlain && (flags & resumable) == 0,
        };
        CodeVerifier.DebugCheck(result);
        _instructions += code.Length;
        _unit = unit.Outer!;
        _scope = unit.OuterScope!;
        _tracedLine = unit.OuterLine;
        return result;
    }

    // ---- Emitting ----

    private void Emit(Opcode op, int a, int b, int c, SourceSpan span)
    {
        CheckSize();
        Code.Emit(op, a, b, c, span);
    }

    private void EmitWide(Opcode op, int a, int bc, SourceSpan span)
    {
        CheckSize();
        Code.EmitWide(op, a, bc, span);
    }

    private void CheckSize()
    {
        if (_instructions + Code.Position > _options.MaxInstructions || _unit.HasTooManyNames)
            throw SyntaxErrors.TooComplex(_source);
    }

    private void EmitReturn(int register, SourceSpan span)
    {
        Emit(Opcode.Return, register, 0, 0, span);
        Code.EndPath();
    }

    private void EmitReturnNone(SourceSpan span)
    {
        if (!Code.IsReachable)
            return;
        var register = LoadConstant(Value.None, span);
        EmitReturn(register, span);
        _unit.PopTo(register);
    }

    private void EmitMove(int target, int from, SourceSpan span)
    {
        if (target != from)
            Emit(Opcode.Move, target, from, 0, span);
    }

    private int LoadConstant(Value value, SourceSpan span)
    {
        var register = _unit.Push();
        LoadConstantTo(value, register, span);
        return register;
    }

    private void LoadConstantTo(Value value, int register, SourceSpan span)
    {
        if (value.IsInt && value.Bits is >= int.MinValue and <= int.MaxValue)
            EmitWide(Opcode.LoadInt, register, (int)value.Bits, span);
        else
            EmitWide(Opcode.LoadConst, register, _unit.Constants.Add(value), span);
    }

    private SyntaxException Error(SourceSpan span, string message) => SyntaxErrors.At(_source, span, message);
}
