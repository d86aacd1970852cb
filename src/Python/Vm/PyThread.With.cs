using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Context managers.
public sealed partial class PyThread
{
    /// <summary>What `with` and `async with` do at their begin and their end.</summary>
    private int ExecuteContext(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.LoadContext:
                return LoadContext(ref Unsafe.Add(ref R, ins.A), ref Unsafe.Add(ref R, ins.A + 1), Unsafe.Add(ref R, ins.B), ins.C == 1);
            case Opcode.CallExit:
            {
                var exception = (PyException)Unsafe.Add(ref R, ins.B).Ref!;
                return Store(f, ref R, ins.A, Call(
                    Unsafe.Add(ref R, ins.A),
                    exception.Class,
                    exception,
                    exception.Traceback is null ? Value.None : exception.Traceback));
            }

            default:
                throw Unexpected(f, ins);
        }
    }

    private int LoadContext(ref Value exitSlot, ref Value enterSlot, Value manager, bool isAsync)
    {
        var type = manager.Type;
        var enter = type.Lookup(isAsync ? Names.__aenter__ : Names.__enter__);
        var exit = type.Lookup(isAsync ? Names.__aexit__ : Names.__exit__);
        if (enter.IsUnbound || exit.IsUnbound)
            return Fail(Errors.NotContextManager(type, isAsync, enter.IsUnbound));
        enterSlot = BindContext(enter, manager);
        if (enterSlot.IsSignal)
            return Answer(enterSlot);
        exitSlot = BindContext(exit, manager);
        return exitSlot.IsSignal ? Answer(exitSlot) : Continue;
    }

    /// <summary>Binding a plain function runs none of the program's code; what has a `__get__` of the program's is bound when it is called.</summary>
    private Value BindContext(Value method, Value manager) => method.Type is { IsHeap: true, DescriptorGet: not null }
        ? new PyBoundBuiltin(new PyBuiltin("method", (PyThread thread, in CallArgs args) => thread.CallBound(method, args[0], args[0].Type, new CallArgs(args.All[1..], args.Names))), manager)
        : Attributes.Bind(this, method, manager, manager.Type);
}
