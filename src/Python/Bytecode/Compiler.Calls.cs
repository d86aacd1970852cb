using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Calls. The function and its arguments stand in registers on top of the stack, where the callee takes them over.
public sealed partial class Compiler
{
    /// <summary>A call whose function is an attribute, with arguments that can be laid out in registers.</summary>
    private static bool IsMethodCall(Expression expression) =>
        expression is Call { Function: AttributeAccess } call && !NeedsSpread(call.Args, call.Keywords);

    private static bool NeedsSpread(IReadOnlyList<Expression> args, IReadOnlyList<Keyword> keywords) =>
        args.Count + keywords.Count > MaxInRegisters
        || args.Any(arg => arg is Starred) || keywords.Any(keyword => keyword.Name is null);

    /// <param name="method">The attribute that is called, when it hasn't been read yet.</param>
    /// <param name="current">Register of the function, or of the method's object.</param>
    /// <param name="window">First register of the call.</param>
    private void CompileCall(Call call, AttributeAccess? method, int current, int window, int result)
    {
        CheckKeywords(call.Keywords);
        if (method is null)
            WarnOfCall(call.Function);
        Reserve(window);
        var span = call.Span;
        if (method is not null)
        {
            Emit(Opcode.LoadMethod, window, current, _unit.AddCache(Opcode.LoadMethod, _scope.Mangle(method.Name)), SpanOf(method));
            _unit.Push();
            // A method on a line of its own: the call is marked from the method's name on.
            if (span.Line != method.Span.EndLine)
                span = new SourceSpan(method.NameSpan.Line, method.NameSpan.Column, span.EndLine, span.EndColumn);
        }
        else
        {
            EmitMove(window, current, call.Function.Span);
        }

        if (NeedsSpread(call.Args, call.Keywords))
            CompileSpreadCall(call, window, result);
        else
            CompilePlainCall(call, method is not null, window, result, span);
    }

    private void CompilePlainCall(Call call, bool isMethod, int window, int result, SourceSpan span)
    {
        foreach (var arg in call.Args)
            ComputeNew(arg);
        foreach (var keyword in call.Keywords)
            ComputeNew(keyword.Value);
        var count = call.Args.Count + call.Keywords.Count;
        if (call.Keywords.Count == 0)
        {
            Emit(isMethod ? Opcode.CallMethod : Opcode.Call, window, count, result, span);
            return;
        }

        var names = new KeywordNames([.. call.Keywords.Select(keyword => Names.Intern(keyword.Name!))]);
        Emit(isMethod ? Opcode.CallMethodKeyword : Opcode.CallKeyword, window, count, result, span);
        EmitWide(Opcode.Operand, 0, _unit.Constants.Add(names), span);
    }

    private void CompileSpreadCall(Call call, int window, int result)
    {
        _unit.Push(2);
        ComputeTuple(call.Args, window + 1, call.Span, window);
        _unit.PopTo(window + 3);
        if (call.Keywords.Count == 0)
        {
            Emit(Opcode.Unbind, window + 2, 0, 0, call.Span);
        }
        else
        {
            ComputeKeywords(call.Keywords, window + 2, window, call.Span);
        }

        _unit.PopTo(window + 3);
        Emit(Opcode.CallSpread, window, 0, result, call.Span);
    }

    /// <summary>A dict of keyword arguments.</summary>
    /// <param name="callee">Register of what a repeated keyword is reported for.</param>
    private void ComputeKeywords(IReadOnlyList<Keyword> keywords, int target, int callee, SourceSpan span)
    {
        var mark = _unit.Top;
        var plain = keywords.TakeWhile(keyword => keyword.Name is not null).Take(MaxInRegisters / 2).Count();
        foreach (var keyword in keywords.Take(plain))
        {
            LoadConstant(_constants.Text(keyword.Name!), keyword.Span);
            ComputeNew(keyword.Value);
        }

        Emit(Opcode.BuildDict, target, mark, plain, span);
        _unit.PopTo(mark);
        for (var i = plain; i < keywords.Count; i++)
        {
            var keyword = keywords[i];
            if (keyword.Name is null)
            {
                Emit(Opcode.DictMerge, target, Compute(keyword.Value), callee, span);
                _unit.PopTo(mark);
                continue;
            }

            // Names after `**` go through a dict of their own, so that a repeated one is noticed.
            var more = _unit.Push();
            var first = _unit.Top;
            LoadConstant(_constants.Text(keyword.Name), keyword.Span);
            ComputeNew(keyword.Value);
            Emit(Opcode.BuildDict, more, first, 1, span);
            Emit(Opcode.DictMerge, target, more, callee, span);
            _unit.PopTo(mark);
        }
    }

    private void CheckKeywords(IReadOnlyList<Keyword> keywords)
    {
        HashSet<string>? seen = null;
        foreach (var keyword in keywords)
        {
            if (keyword.Name is null)
                continue;
            CheckNotDebug(keyword.Name, keyword.Span);
            if (!(seen ??= []).Add(keyword.Name))
                throw Error(keyword.Span, $"keyword argument repeated: {keyword.Name}");
        }
    }

    /// <summary>
    /// Compiles `super()` as `super(__class__, first parameter)`, where a class and a first parameter are there and `super`
    /// is no variable of the program's own. Otherwise the builtin is called and says what is missing.
    /// </summary>
    private bool TrySuper(Call call, int window, int result)
    {
        if (call.Function is not Name { Id: "super" } name || Lookup("super").Resolution != Resolution.Global || IsGlobalOfProgram("super"))
            return false;
        var unit = _unit.Scope;
        if (!unit.IsFunctionLike || unit.Parameters.Count == 0 || !HasPositional(unit)
            || Lookup("__class__") is not { Resolution: Resolution.Free, Variable: { Owner.Kind: ScopeKind.Class } classCell })
            return false;
        Reserve(window);
        _unit.Push(2);
        LoadNameTo(Lookup("super"), window, name.Span);
        Emit(Opcode.LoadDeref, window + 1, _unit.CellOf(classCell), 0, call.Span);
        LoadVariableTo(unit.Find(unit.Parameters[0])!.Variable!, window + 2, call.Span);
        Emit(Opcode.Call, window, 2, result, call.Span);
        Reserve(window);
        return true;
    }

    private bool IsGlobalOfProgram(string name)
    {
        var root = _scope;
        while (root.Parent is { } parent)
            root = parent;
        return root.Find(name) is { } symbol && symbol.Has(SymbolFlags.Bound | SymbolFlags.Global);
    }

    private static bool HasPositional(Scope unit) => unit.Node switch
    {
        FunctionDef function => function.Args.PosOnly.Count + function.Args.Args.Count > 0,
        Lambda lambda => lambda.Args.PosOnly.Count + lambda.Args.Args.Count > 0,
        _ => true,
    };
}
