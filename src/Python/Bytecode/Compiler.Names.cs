using Playground.Python.Binding;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Bytecode;

// Reading, assigning and deleting names.
public sealed partial class Compiler
{
    private Symbol Lookup(string name) => _scope.Find(_scope.Mangle(name)) ?? throw new InvalidOperationException($"no symbol '{name}'");

    /// <summary>The register of a name that has one, else -1.</summary>
    private int RegisterOf(string name)
    {
        var symbol = Lookup(name);
        return symbol.Variable is { } variable ? _unit.RegisterOf(variable) : -1;
    }

    private void CheckBound(int register, SourceSpan span)
    {
        if (Code.Assigned is not { } assigned || assigned.Contains(register))
            return;
        Emit(Opcode.CheckBound, register, 0, 0, span);
        assigned.Add(register);
    }

    /// <summary>
    /// Reads a name. Gives the register of a local itself, else a temporary. A local that a `:=` may change while the
    /// expression around is evaluated is copied.
    /// </summary>
    private int LoadName(Name name)
    {
        var symbol = Lookup(name.Id);
        if (symbol.Variable is { } variable && _unit.RegisterOf(variable) is >= 0 and var register)
        {
            CheckBound(register, name.Span);
            if (!variable.IsWalrusTarget)
                return register;
        }

        var target = _unit.Push();
        LoadNameTo(symbol, target, name.Span);
        return target;
    }

    private void LoadNameTo(Symbol symbol, int target, SourceSpan span)
    {
        switch (symbol.Resolution)
        {
            case Resolution.Local or Resolution.Free:
                LoadVariableTo(symbol.Variable!, target, span);
                break;
            case Resolution.Global:
                Emit(Opcode.LoadGlobal, target, 0, _unit.AddCache(Opcode.LoadGlobal, symbol.Name), span);
                break;
            default:
                Emit(Opcode.LoadName, target, _unit.NameIndex(symbol.Name), 0, span);
                break;
        }
    }

    private void LoadVariableTo(Variable variable, int target, SourceSpan span)
    {
        var register = _unit.RegisterOf(variable);
        if (register >= 0)
        {
            CheckBound(register, span);
            EmitMove(target, register, span);
        }
        else if ((_scope.Kind == ScopeKind.Class && !ReferenceEquals(variable.Owner, _scope)) || (_scope.SeesClass && !variable.Owner.IsTypeScope))
        {
            // A class body sees its own namespace first, also for a variable of the function around it.
            Emit(Opcode.LoadClassDeref, target, _unit.CellOf(variable), _unit.NameIndex(variable.Name), span);
        }
        else
        {
            Emit(Opcode.LoadDeref, target, _unit.CellOf(variable), 0, span);
        }
    }

    private void StoreName(string name, int register, SourceSpan span)
    {
        var symbol = Lookup(name);
        switch (symbol.Resolution)
        {
            case Resolution.Local or Resolution.Free:
                StoreVariable(symbol.Variable!, register, span);
                break;
            case Resolution.Global:
                Emit(Opcode.StoreGlobal, register, _unit.NameIndex(symbol.Name), 0, span);
                EmitLocalName(symbol.Name, register);
                break;
            default:
                Emit(Opcode.StoreName, register, _unit.NameIndex(symbol.Name), 0, span);
                EmitLocalName(symbol.Name, register);
                break;
        }
    }

    private void StoreVariable(Variable variable, int from, SourceSpan span)
    {
        var register = _unit.RegisterOf(variable);
        if (register >= 0)
        {
            EmitMove(register, from, span);
            MarkAssigned(register);
            return;
        }

        var cell = _unit.CellOf(variable);
        Emit(Opcode.StoreDeref, from, cell, 0, span);
        EmitLocalCell(cell);
    }

    /// <summary>A value has been put into a local's register.</summary>
    private void MarkAssigned(int register)
    {
        Code.Assigned?.Add(register);
        EmitLocal(register);
    }

    /// <summary>Assigns a variable of a module or class body that has no symbol, such as `__doc__`.</summary>
    private void StoreGlobalOrName(string name, int register, SourceSpan span)
    {
        var op = _scope.Kind == ScopeKind.Class || _options.HasNamespace ? Opcode.StoreName : Opcode.StoreGlobal;
        Emit(op, register, _unit.NameIndex(name), 0, span);
    }

    private void LoadGlobalOrNameTo(string name, int target, SourceSpan span)
    {
        if (_scope.Kind == ScopeKind.Class || _options.HasNamespace)
            Emit(Opcode.LoadName, target, _unit.NameIndex(name), 0, span);
        else
            Emit(Opcode.LoadGlobal, target, 0, _unit.AddCache(Opcode.LoadGlobal, name), span);
    }

    private void DeleteName(string name, SourceSpan span)
    {
        var symbol = Lookup(name);
        switch (symbol.Resolution)
        {
            case Resolution.Local or Resolution.Free when _unit.RegisterOf(symbol.Variable!) is >= 0 and var register:
                CheckBound(register, span);
                Unbind(register, span);
                break;
            case Resolution.Local or Resolution.Free:
                Emit(Opcode.DeleteDeref, 0, _unit.CellOf(symbol.Variable!), 0, span);
                break;
            case Resolution.Global:
                Emit(Opcode.DeleteGlobal, 0, _unit.NameIndex(symbol.Name), 0, span);
                break;
            default:
                Emit(Opcode.DeleteName, 0, _unit.NameIndex(symbol.Name), 0, span);
                break;
        }
    }

    private void Unbind(int register, SourceSpan span)
    {
        Emit(Opcode.Unbind, register, 0, 0, span);
        if (_unit.IsLocal(register))
            Code.Assigned?.Remove(register);
    }

    /// <summary>At the end of an except clause: its name is gone, even if the clause has deleted it itself.</summary>
    private void ClearName(string name, SourceSpan span)
    {
        if (RegisterOf(name) is >= 0 and var register)
        {
            Unbind(register, span);
            return;
        }

        var none = LoadConstant(Value.None, span);
        StoreNameUntraced(name, none, span);
        _unit.PopTo(none);
        DeleteName(name, span);
    }

    private void StoreNameUntraced(string name, int register, SourceSpan span)
    {
        var symbol = Lookup(name);
        switch (symbol.Resolution)
        {
            case Resolution.Local or Resolution.Free:
                Emit(Opcode.StoreDeref, register, _unit.CellOf(symbol.Variable!), 0, span);
                break;
            case Resolution.Global:
                Emit(Opcode.StoreGlobal, register, _unit.NameIndex(symbol.Name), 0, span);
                break;
            default:
                Emit(Opcode.StoreName, register, _unit.NameIndex(symbol.Name), 0, span);
                break;
        }
    }

    private void CheckNotDebug(string name, SourceSpan span, string verb = "assign to")
    {
        if (name == "__debug__")
            throw Error(span, $"cannot {verb} __debug__");
    }
}
