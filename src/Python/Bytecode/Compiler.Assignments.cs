using Playground.Python.Objects;
using Playground.Python.Binding;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Assignment in all its forms, and `del`.
public sealed partial class Compiler
{
    private void CompileAssign(Assign assign)
    {
        if (assign.Targets is [var target])
        {
            if (target is Name name && RegisterOf(name.Id) is >= 0 and var register)
            {
                CheckNotDebug(name.Id, name.Span);
                ComputeTo(assign.Value, register);
                MarkAssigned(register);
                return;
            }

            if (ElementsOf(target) is { } targets && ElementsOf(assign.Value) is { } values && IsParallel(targets, values))
            {
                CompileParallel(targets, values);
                return;
            }

            CheckTarget(target);
            Store(target, Compute(assign.Value));
            return;
        }

        // The value must outlive the first targets, which may be what it was read from.
        var value = ComputeNew(assign.Value);
        foreach (var one in assign.Targets)
            Store(one, value);
    }

    private static IReadOnlyList<Expression>? ElementsOf(Expression expression) => expression switch
    {
        TupleDisplay tuple => tuple.Elements,
        ListDisplay list => list.Elements,
        _ => null,
    };

    private static bool IsParallel(IReadOnlyList<Expression> targets, IReadOnlyList<Expression> values) =>
        targets.Count == values.Count && targets.Count is > 0 and <= MaxInRegisters
        && !targets.Any(target => target is Starred) && !values.Any(value => value is Starred);

    /// <summary>`a, b = b, a`: no tuple is made.</summary>
    private void CompileParallel(IReadOnlyList<Expression> targets, IReadOnlyList<Expression> values)
    {
        var first = _unit.Top;
        foreach (var value in values)
            ComputeNew(value);
        for (var i = 0; i < targets.Count; i++)
            Store(targets[i], first + i);
    }

    /// <summary>Assigns the value in a register to a target; leaves no temporaries.</summary>
    private void Store(Expression target, int value)
    {
        var mark = _unit.Top;
        switch (target)
        {
            case Name name:
                CheckNotDebug(name.Id, name.Span);
                StoreName(name.Id, value, name.Span);
                break;
            case AttributeAccess attribute:
                CheckNotDebug(attribute.Name, attribute.Span);
                var owner = Compute(attribute.Value);
                Emit(Opcode.StoreAttr, value, owner, _unit.AddCache(Opcode.StoreAttr, _scope.Mangle(attribute.Name)), SpanOf(attribute));
                break;
            case Subscript subscript:
                var container = Compute(subscript.Value);
                Emit(Opcode.SetItem, value, container, Compute(subscript.Index), subscript.Span);
                break;
            case TupleDisplay or ListDisplay:
                Unpack(ElementsOf(target)!, value, target.Span);
                break;
            case Starred:
                throw Error(target.Span, "starred assignment target must be in a list or tuple");
            default:
                throw new InvalidOperationException($"target {target.GetType().Name}");
        }

        _unit.PopTo(mark);
    }

    /// <summary>Finds what is wrong with a target before its value is compiled, as CPython finds it first.</summary>
    private void CheckTarget(Expression target)
    {
        if (target is Starred)
            throw Error(target.Span, "starred assignment target must be in a list or tuple");
    }

    private void Unpack(IReadOnlyList<Expression> targets, int value, SourceSpan span)
    {
        var star = -1;
        for (var i = 0; i < targets.Count; i++)
        {
            if (targets[i] is not Starred)
                continue;
            if (star >= 0)
                throw Error(span, "multiple starred expressions in assignment");
            star = i;
        }

        var after = targets.Count - star - 1;
        if (star > byte.MaxValue || (star >= 0 && after > byte.MaxValue))
            throw Error(span, "too many expressions in star-unpacking assignment");
        var first = _unit.Push(targets.Count);
        if (star < 0)
            Emit(Opcode.UnpackSequence, first, value, targets.Count, span);
        else
            Emit(Opcode.UnpackStar, first, value, (star << 8) | after, span);
        for (var i = 0; i < targets.Count; i++)
            Store(i == star ? ((Starred)targets[i]).Value : targets[i], first + i);
    }

    private void CompileAugmented(AugAssign assign)
    {
        switch (assign.Target)
        {
            case Name name:
                CheckNotDebug(name.Id, name.Span);
                AugmentName(name, assign);
                break;
            case AttributeAccess attribute:
            {
                CheckNotDebug(attribute.Name, attribute.Span);
                var owner = Compute(attribute.Value);
                var value = _unit.Push();
                var mangled = _scope.Mangle(attribute.Name);
                Emit(Opcode.LoadAttr, value, owner, _unit.AddCache(Opcode.LoadAttr, mangled), SpanOf(attribute));
                EmitInplace(assign, value, value);
                Emit(Opcode.StoreAttr, value, owner, _unit.AddCache(Opcode.StoreAttr, mangled), SpanOf(attribute));
                break;
            }

            case Subscript subscript:
            {
                var container = Compute(subscript.Value);
                var index = Compute(subscript.Index);
                var value = _unit.Push();
                Emit(Opcode.GetItem, value, container, index, subscript.Span);
                EmitInplace(assign, value, value);
                Emit(Opcode.SetItem, value, container, index, subscript.Span);
                break;
            }
        }
    }

    private void AugmentName(Name name, AugAssign assign)
    {
        if (RegisterOf(name.Id) is >= 0 and var register)
        {
            var old = LoadName(name);
            EmitInplace(assign, register, old);
            MarkAssigned(register);
            return;
        }

        var value = _unit.Push();
        LoadNameTo(Lookup(name.Id), value, name.Span);
        EmitInplace(assign, value, value);
        StoreName(name.Id, value, name.Span);
    }

    private void EmitInplace(AugAssign assign, int target, int old)
    {
        if (IsSmallStep(assign.Operator, assign.Value, out var small))
            Emit(assign.Operator == BinaryOperator.Add ? Opcode.InplaceAddInt : Opcode.InplaceSubInt, target, old, small, assign.Span);
        else
            Emit(Opcode.InplaceAdd.Plus((int)assign.Operator), target, old, Compute(assign.Value), assign.Span);
    }

    private void CompileAnnotated(AnnAssign assign)
    {
        var evaluates = _scope.Kind is ScopeKind.Module or ScopeKind.Class;
        if (assign.Value is not null)
        {
            if (assign.Target is Name simple && RegisterOf(simple.Id) is >= 0 and var register)
            {
                CheckNotDebug(simple.Id, assign.Span);
                ComputeTo(assign.Value, register);
                MarkAssigned(register);
            }
            else
            {
                Store(assign.Target, Compute(assign.Value));
            }
        }

        switch (assign.Target)
        {
            case Name name:
                CheckNotDebug(name.Id, assign.Span);
                if (assign.IsSimple && evaluates)
                    StoreAnnotation(name.Id, assign);
                else if (evaluates && !_hasFutureAnnotations)
                    Compute(assign.Annotation);
                return;
            case AttributeAccess attribute when assign.Value is null:
                CheckNotDebug(attribute.Name, assign.Span);
                Compute(attribute.Value);
                break;
            case Subscript subscript when assign.Value is null:
                Compute(subscript.Value);
                Compute(subscript.Index);
                break;
        }

        if (evaluates && !_hasFutureAnnotations)
            Compute(assign.Annotation);
    }

    private void StoreAnnotation(string name, AnnAssign assign)
    {
        var annotation = _unit.Push();
        ComputeAnnotationTo(assign.Annotation, annotation);
        var table = _unit.Push();
        LoadGlobalOrNameTo("__annotations__", table, assign.Span);
        var key = LoadConstant(_constants.Text(_scope.Mangle(name)), assign.Span);
        Emit(Opcode.SetItem, annotation, table, key, assign.Span);
    }

    private void SetUpAnnotations(SourceSpan span)
    {
        var table = _unit.Push();
        LoadConstantTo(Value.None, table, span);
        EmitIntrinsic(Intrinsic.SetUpAnnotations, table, table, span);
        _unit.PopTo(table);
    }

    /// <summary>Annotations are kept as text under `from __future__ import annotations`.</summary>
    private void ComputeAnnotationTo(Expression annotation, int target)
    {
        if (_hasFutureAnnotations)
            LoadConstantTo(_constants.Text(Unparser.Write(annotation)), target, annotation.Span);
        else
            ComputeTo(annotation, target);
    }

    private void CompileDelete(Expression target)
    {
        var mark = _unit.Top;
        switch (target)
        {
            case Name name:
                CheckNotDebug(name.Id, name.Span, "delete");
                DeleteName(name.Id, name.Span);
                break;
            case AttributeAccess attribute:
                var owner = Compute(attribute.Value);
                Emit(Opcode.DeleteAttr, 0, owner, _unit.NameIndex(_scope.Mangle(attribute.Name)), SpanOf(attribute));
                break;
            case Subscript subscript:
                var container = Compute(subscript.Value);
                Emit(Opcode.DeleteItem, 0, container, Compute(subscript.Index), subscript.Span);
                break;
            default:
                foreach (var element in ElementsOf(target)!)
                    CompileDelete(element);
                break;
        }

        _unit.PopTo(mark);
    }
}
