using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Instructions whose fast path did not apply, and those that have none: which family's they are, and what they answer.
public sealed partial class PyThread
{
    // How an instruction answers: an int, since one that comes in a machine register is not written to memory in two halves
    // and read in one, as a Value is that several branches return. A jump is any other int.

    /// <summary>The next instruction is next.</summary>
    private const int Continue = 0;

    /// <summary>A frame was pushed, as <see cref="Value.Pushed"/> says.</summary>
    private const int Pushed = int.MinValue;

    /// <summary>An exception is pending, as <see cref="Value.Error"/> says.</summary>
    private const int Failed = int.MinValue + 1;

    /// <summary>Runs one instruction with the frame's state saved.</summary>
    /// <returns>How far to jump, 0 for the next; or <see cref="Pushed"/> or <see cref="Failed"/>.</returns>
    private int ExecuteSlow(PyFrame f, ref Value R, in Instruction ins)
    {
        if (ins.Op is Opcode.CallMethod or Opcode.Call)
        {
            var answer = TryInPlace(f, ref R, ins);
            if (answer != NotInPlace)
                return answer;
        }

        return ExecuteFamily(f, ref R, ins);
    }

    /// <summary>
    /// Only sends on, so that each branch is a jump: values on the CLR stack are cleared at every call, and what is called
    /// often is not to share a method with much else.
    /// </summary>
    private int ExecuteFamily(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.CheckBound or (>= Opcode.LoadGlobal and <= Opcode.LoadCell):
                return ExecuteName(f, ref R, ins);
            case Opcode.LoadAttr or Opcode.StoreAttr or Opcode.LoadMethod or Opcode.DeleteAttr:
                return ExecuteAttribute(f, ref R, ins);
            case Opcode.GetItem or Opcode.SetItem or Opcode.DeleteItem or Opcode.BuildSlice:
                return ExecuteItem(f, ref R, ins);
            case Opcode.Add or Opcode.InplaceAdd:
                return ExecuteAdd(f, ref R, ins);
            case > Opcode.Add and <= Opcode.Invert:
                return ExecuteArithmetic(f, ref R, ins);
            case (>= Opcode.Not and <= Opcode.Ge) or Opcode.In or Opcode.NotIn or Opcode.JumpIfTrue or Opcode.JumpIfFalse or (>= Opcode.JumpIfLt and <= Opcode.JumpIfNotGe):
                return ExecuteComparison(f, ref R, ins);
            case Opcode.GetIter or Opcode.ForIter:
                return ExecuteIteration(f, ref R, ins);
            case >= Opcode.BuildList and <= Opcode.UnpackStar:
                return ExecuteBuild(f, ref R, ins);
            case >= Opcode.Call and <= Opcode.CallSpread:
                return ExecuteCall(f, ref R, ins);
            case Opcode.YieldFrom or Opcode.Await:
                return ExecuteAwait(f, ref R, ins);
            case (>= Opcode.GetAsyncIter and <= Opcode.EndAsyncFor) or Opcode.GetYieldFromIter or Opcode.AsyncYield:
                return ExecuteAsync(f, ref R, ins);
            case (>= Opcode.Raise and <= Opcode.JumpIfNoMatch) or Opcode.LoadAssertionError:
                return ExecuteException(f, ref R, ins);
            case Opcode.LoadContext or Opcode.CallExit:
                return ExecuteContext(f, ref R, ins);
            case Opcode.MakeFunction or Opcode.BuildClass or (>= Opcode.ImportName and <= Opcode.ImportStar):
                return ExecuteDefinition(f, ref R, ins);
            case >= Opcode.LoadIntAndJumpIfLt and <= Opcode.CallGlobal:
                return ExecuteFirst(f, ref R, ins);
            default:
                return ExecuteRare(f, ref R, ins);
        }
    }

    /// <summary>The first of two that are fused; the second then comes by itself.</summary>
    private int ExecuteFirst(PyFrame f, ref Value R, in Instruction ins) => ExecuteSlow(f, ref R, new Instruction(ins.Op.First(), ins.A, ins.B, ins.C));

    private int ExecuteRare(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.Prepare:
                f.Code.Prepare();
                f.Pc = 0;
                Fuel++;
                return Pushed;
            case Opcode.Intrinsic:
                return Store(f, ref R, ins.C, Intrinsics.Run(this, (Intrinsic)ins.B, f.Stack.AsSpan(f.Base + ins.A, ((Intrinsic)ins.B).ArgumentCount())));
            default:
                throw Unexpected(f, ins);
        }
    }

    private static InvalidOperationException Unexpected(PyFrame f, in Instruction ins) => new($"opcode {ins.Op} at {f.Pc - 1} of {f.Code.QualName}");

    private static int Answer(in Value signal) => signal.IsPushed ? Pushed : Failed;

    private int Fail(PyException exception)
    {
        Raise(exception);
        return Failed;
    }

    private int Fail(PyType type, string message) => Fail(new PyException(type, message));

    /// <summary>Puts a result into its register, or notes where it is to go once it is there.</summary>
    private static int Store(PyFrame f, ref Value R, int register, Value result)
    {
        if (result.IsSignal)
        {
            f.Dest = register;
            return Answer(result);
        }

        Value.Set(ref Unsafe.Add(ref R, register), result);
        return Continue;
    }

    private static int Drop(PyFrame f, Value result)
    {
        if (!result.IsSignal)
            return Continue;
        f.Dest = PyFrame.Discard;
        return Answer(result);
    }

    /// <summary>Completes the instruction with a result that is there already, or notes that it is to be completed.</summary>
    private int Finish(PyFrame f, Value result)
    {
        f.Dest = PyFrame.Complete;
        if (result.IsSignal)
            return Answer(result);
        var pc = f.Pc;
        var signal = CompleteInstruction(f, result);
        if (signal != Continue)
            return signal;
        var jump = f.Pc - pc;
        f.Pc = pc;
        return jump;
    }

    /// <summary>The instruction before frame.Pc called something for an answer; here it is. Not a signal, unless it has to ask again.</summary>
    private int CompleteInstruction(PyFrame f, Value result)
    {
        ref readonly var ins = ref f.Code.Instructions[f.Pc - 1];
        switch (ins.Op)
        {
            case Opcode.ForIter:
                if (result.IsUnbound)
                    f.Pc += ins.SignedC;
                else
                    f.Register(ins.A) = result;
                return Continue;
            case Opcode.UnpackSequence or Opcode.UnpackStar:
                return Unpack(f, ins, ((PyList)result.Ref!).Span);
        }

        if (!result.IsBool)
        {
            result = Operators.Truth(this, result);
            if (result.IsSignal)
            {
                f.Dest = PyFrame.Complete;
                return Answer(result);
            }
        }

        var truth = result.IsTrue;
        switch (ins.Op)
        {
            case Opcode.Not:
                f.Register(ins.A) = Value.FromBool(!truth);
                break;
            case Opcode.In:
                f.Register(ins.A) = Value.FromBool(truth);
                break;
            case Opcode.NotIn:
                f.Register(ins.A) = Value.FromBool(!truth);
                break;
            case Opcode.JumpIfTrue:
                f.Pc += truth ? ins.WideBC : 0;
                break;
            case Opcode.JumpIfFalse:
                f.Pc += truth ? 0 : ins.WideBC;
                break;
            case >= Opcode.JumpIfLt and <= Opcode.JumpIfGe:
                f.Pc += truth ? ins.SignedC : 0;
                break;
            case >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe:
                f.Pc += truth ? 0 : ins.SignedC;
                break;
            default:
                throw new InvalidOperationException($"{ins.Op} has nothing to complete");
        }

        return Continue;
    }
}
