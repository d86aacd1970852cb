using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Variables whose fast path did not apply: globals, names of class bodies and of exec'd code, cells.
public sealed partial class PyThread
{
    /// <summary>Variables.</summary>
    private int ExecuteName(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.CheckBound:
                return Fail(Errors.UnboundLocal(f.Code.LocalNames[ins.A]));
            case Opcode.LoadGlobal:
                return LoadGlobal(f, f.Code.Caches[ins.C], ref Unsafe.Add(ref R, ins.A));
            case Opcode.DeleteGlobal:
                return f.Globals.Remove(f.Code.Names[ins.B]) ? Continue : Fail(Errors.NameNotDefined(f.Code.Names[ins.B]));
            case Opcode.LoadName:
                return f.Namespace is { Class.IsHeap: true }
                    ? Store(f, ref R, ins.A, Push(LoadNameSteps(f, f.Code.Names[ins.B], Value.Unbound)))
                    : LoadName(f, f.Code.Names[ins.B], ref Unsafe.Add(ref R, ins.A));
            case Opcode.StoreName:
                if (f.Namespace!.Class.IsHeap)
                    return Drop(f, Operators.SetItem(this, f.Namespace, f.Code.Names[ins.B], Unsafe.Add(ref R, ins.A)));
                f.Namespace!.Set(f.Code.Names[ins.B], Unsafe.Add(ref R, ins.A));
                return Continue;
            case Opcode.DeleteName:
                if (f.Namespace!.Class.IsHeap)
                    return Drop(f, Operators.SetItem(this, f.Namespace, f.Code.Names[ins.B], Value.Unbound));
                return f.Namespace!.Remove(f.Code.Names[ins.B]) ? Continue : Fail(Errors.NameNotDefined(f.Code.Names[ins.B]));
            case Opcode.LoadDeref:
            {
                var content = f.Cells[ins.B].Content;
                if (content.IsUnbound)
                    return Fail(Errors.UnboundCell(f.Code, ins.B));
                Unsafe.Add(ref R, ins.A) = content;
                return Continue;
            }

            case Opcode.DeleteDeref:
                if (f.Cells[ins.B].Content.IsUnbound)
                    return Fail(Errors.UnboundCell(f.Code, ins.B));
                f.Cells[ins.B].Content = Value.Unbound;
                return Continue;
            case Opcode.NewCell:
                f.Cells = (PyCell[])f.Cells.Clone();
                f.Cells[ins.B] = new PyCell();
                return Continue;
            case Opcode.LoadCell:
                Unsafe.Add(ref R, ins.A) = f.Cells[ins.B];
                return Continue;
            case Opcode.LoadClassDeref:
            {
                if (f.Namespace!.Class.IsHeap)
                    return Store(f, ref R, ins.A, Push(LoadNameSteps(f, f.Code.Names[ins.C], f.Cells[ins.B].Content)));
                var value = f.Namespace?.Get(f.Code.Names[ins.C]) ?? Value.Unbound;
                if (value.IsUnbound)
                    value = f.Cells[ins.B].Content;
                if (value.IsUnbound)
                    return Fail(Errors.UnboundCell(f.Code, ins.B));
                Unsafe.Add(ref R, ins.A) = value;
                return Continue;
            }

            default:
                throw Unexpected(f, ins);
        }
    }

    private int LoadGlobal(PyFrame f, InlineCache cache, ref Value destination)
    {
        var name = cache.Name;
        var at = f.Globals.Find(name, name.Hash);
        if (at >= 0)
        {
            cache.Slot = at;
            destination = f.Globals.EntryAt(at).Value;
        }
        else
        {
            at = f.Builtins.Find(name, name.Hash);
            if (at < 0)
                return Fail(Errors.NameNotDefined(name));
            cache.Slot = ~at;
            cache.BuiltinsVersion = f.Builtins.KeysVersion;
            destination = f.Builtins.EntryAt(at).Value;
        }

        cache.Globals = f.Globals;
        cache.Version = f.Globals.KeysVersion;
        return Continue;
    }

    private int LoadName(PyFrame f, PyStr name, ref Value destination)
    {
        var value = f.Namespace?.Get(name) ?? Value.Unbound;
        if (value.IsUnbound)
            value = f.Globals.Get(name);
        if (value.IsUnbound)
            value = f.Builtins.Get(name);
        if (value.IsUnbound)
            return Fail(Errors.NameNotDefined(name));
        destination = value;
        return Continue;
    }

    /// <summary>A name in a class body whose namespace is of a class of the program's own (`__prepare__`).</summary>
    /// <param name="otherwise">What it is when the namespace has none; Unbound to look among the globals.</param>
    private IEnumerable<Value> LoadNameSteps(PyFrame f, PyStr name, Value otherwise)
    {
        yield return Try().GetItem(f.Namespace!, name);
        if (Caught is null)
        {
            Output = Input;
            yield break;
        }

        if (!Caught.Is(Types.KeyError))
            yield return Raise(Caught);
        var value = otherwise;
        if (value.IsUnbound)
            value = f.Globals.Get(name);
        if (value.IsUnbound)
            value = f.Builtins.Get(name);
        if (value.IsUnbound)
            yield return Raise(Errors.NameNotDefined(name));
        Output = value;
    }

    private Value GetItem(PyDict ns, PyStr name) => Operators.GetItem(this, ns, name);
}
