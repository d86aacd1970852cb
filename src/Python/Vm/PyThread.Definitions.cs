using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Functions, classes and instances; imports.
public sealed partial class PyThread
{
    /// <summary>Definitions and imports.</summary>
    private int ExecuteDefinition(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.MakeFunction:
                Unsafe.Add(ref R, ins.A) = MakeFunction(f, ref R, ins);
                return Continue;
            case Opcode.BuildClass:
                return Store(f, ref R, ins.B, ClassBuilder.Build(
                    this,
                    (PyFunction)Unsafe.Add(ref R, ins.A).Ref!,
                    Unsafe.Add(ref R, ins.A + 1),
                    (PyTuple)Unsafe.Add(ref R, ins.A + 2).Ref!,
                    Unsafe.Add(ref R, ins.A + 3).Ref as PyDict));
            case Opcode.ImportName:
            {
                var level = f.Code.Instructions[f.Pc].WideBC;
                f.Pc++;
                Fuel++;
                var result = Interpreter.Imports.ByStatement(this, f, f.Code.Names[ins.B].Text, f.Code.Constants[ins.C], level);
                if (result.IsSignal)
                {
                    f.Dest = ins.A;
                    return Answer(result);
                }

                Unsafe.Add(ref R, ins.A) = result;
                f.Pc--;
                return 1;
            }

            case Opcode.ImportFrom:
                return Store(f, ref R, ins.A, Interpreter.Imports.ImportFrom(this, Unsafe.Add(ref R, ins.B), f.Code.Names[ins.C]));
            case Opcode.ImportStar:
                return Drop(f, Interpreter.Imports.ImportStar(this, Unsafe.Add(ref R, ins.A), f.Namespace ?? f.Globals));
            default:
                throw Unexpected(f, ins);
        }
    }

    private static Value MakeFunction(PyFrame f, ref Value R, in Instruction ins)
    {
        var code = (CodeObject)f.Code.Constants[ins.B].Ref!;
        var closure = code.FreeCellSources.Length == 0 ? [] : new PyCell[code.FreeCellSources.Length];
        for (var i = 0; i < closure.Length; i++)
            closure[i] = f.Cells[code.FreeCellSources[i]];
        var function = new PyFunction(code, f.Globals, f.Builtins, closure) { ClassNamespace = (ins.C & 8) != 0 ? f.Namespace : null };
        if ((ins.C & 1) != 0)
            function.Defaults = (PyTuple)Unsafe.Add(ref R, ins.A).Ref!;
        if ((ins.C & 2) != 0)
            function.KwDefaults = (PyDict)Unsafe.Add(ref R, ins.A + 1).Ref!;
        if ((ins.C & 4) != 0)
            function.Annotations = (PyDict)Unsafe.Add(ref R, ins.A + 2).Ref!;
        return function;
    }

    /// <summary>A new instance of a class of the program's, with room for the attributes that earlier ones got.</summary>
    private PyInstance MakeInstance(PyType type)
    {
        var slots = type.ExpectedSlots;
        Interpreter.Meter.Reserve(56 + slots * 16);
        var made = new PyInstance(type);
        if (slots > 0)
            made.Slots = new Value[slots];
        return made;
    }

    /// <summary>`__init__` has returned: the instance is the call's result.</summary>
    private int CompleteConstruction(PyFrame f, Value result)
    {
        var made = f.Made!;
        f.Made = null;
        if (!result.IsNone)
            return Fail(Types.TypeError, $"__init__() should return None, not '{result.Type.Name}'");
        f.Register(f.Code.Instructions[f.Pc - 1].C) = made;
        return Continue;
    }
}
