using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Raising, catching and handling exceptions.
public sealed partial class PyThread
{
    /// <summary>Exceptions.</summary>
    private int ExecuteException(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.Raise:
                return Answer(Raise(
                    ins.A == Instruction.NoRegister ? Value.Unbound : Unsafe.Add(ref R, ins.A),
                    ins.B == Instruction.NoRegister ? Value.Unbound : Unsafe.Add(ref R, ins.B)));
            case Opcode.Reraise:
                return Answer(Reraise((PyException)Unsafe.Add(ref R, ins.A).Ref!));
            case Opcode.EnterHandler:
            {
                var exception = (PyException)Unsafe.Add(ref R, ins.B).Ref!;
                var root = RootOf(f);
                Unsafe.Add(ref R, ins.A) = Handled is null || ReferenceEquals(Handled, root?.OuterHandled) && !root!.HandlesOuter ? Value.None : Handled;
                Handled = exception;
                if (root is not null && ReferenceEquals(exception, root.OuterHandled))
                    root.HandlesOuter = true;
                return Continue;
            }

            case Opcode.LeaveHandler:
            {
                Handled = Unsafe.Add(ref R, ins.A).Ref as PyException;
                if (Handled is null && RootOf(f) is { } root)
                {
                    Handled = root.OuterHandled;
                    root.HandlesOuter = false;
                }

                return Continue;
            }

            case Opcode.JumpIfNoMatch:
                return Match(f, (PyException)Unsafe.Add(ref R, ins.A).Ref!, Unsafe.Add(ref R, ins.B), ins.SignedC);
            case Opcode.LoadAssertionError:
                Unsafe.Add(ref R, ins.A) = Types.AssertionError;
                return Continue;
            default:
                throw Unexpected(f, ins);
        }
    }

    private Value Reraise(PyException exception)
    {
        Pending = exception;
        _keepTraceback = true;
        return Value.Error;
    }

    /// <summary>Language reference, "The raise statement".</summary>
    private Value Raise(Value what, Value from)
    {
        if (what.IsUnbound)
            return Handled is { } handled ? Reraise(handled) : Raise(Types.RuntimeError, "No active exception to reraise");
        if (what.Ref is PyException exception)
        {
            if (from.IsUnbound)
                return Raise(exception);
            return SetCause(exception, from);
        }

        if (what.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
            return RaiseClass(type, from);
        return Raise(Types.TypeError, "exceptions must derive from BaseException");
    }

    private Value RaiseClass(PyType type, Value from)
    {
        if (type.IsHeap || !from.IsUnbound)
            return Push(RaiseClassSteps(type, from));
        // A builtin exception is made without any frame.
        var made = Call(type);
        return made.Ref is PyException exception ? Raise(exception) : made;
    }

    private IEnumerable<Value> RaiseClassSteps(PyType type, Value from)
    {
        yield return Call(type);
        if (Input.Ref is not PyException exception)
        {
            yield return Raise(Types.TypeError, NotAnException(type, Input));
            yield break;
        }

        if (from.Ref is PyType cause && cause.IsSubtypeOf(Types.BaseException))
        {
            yield return Call(cause);
            from = Input;
            if (from.Ref is not PyException)
            {
                yield return Raise(Types.TypeError, NotAnException(cause, from));
                yield break;
            }
        }

        yield return from.IsUnbound ? Raise(exception) : SetCause(exception, from);
    }

    private static string NotAnException(PyType called, Value made) =>
        $"calling {TypeType.ReprOf(called)} should have returned an instance of BaseException, not {TypeType.ReprOf(made.Type)}";

    private Value SetCause(PyException exception, Value from)
    {
        if (from.Ref is PyException cause)
            exception.Cause = cause;
        else if (from.IsNone)
            exception.Cause = null;
        else if (from.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
            exception.Cause = new PyException(type, PyTuple.Empty);
        else
            return Raise(Types.TypeError, "exception causes must derive from BaseException");
        exception.SuppressContext = true;
        var raised = Raise(exception);
        if (from.IsNone && Current is PyFrame { Code.Source.StandsForC: true })
        {
            exception.SuppressContext = false;
            exception.Context = Handled?.Context;
        }

        return raised;
    }

    private int Match(PyFrame f, PyException exception, Value against, int jump)
    {
        if (against.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
        {
            if (!exception.Is(type))
                return jump;
            TraceCaught(f, exception);
            return Continue;
        }

        if (against.Ref is not PyTuple types)
            return Fail(Types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
        var matches = false;
        foreach (var item in types.Items)
        {
            if (item.Ref is not PyType one || !one.IsSubtypeOf(Types.BaseException))
                return Fail(Types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
            matches |= exception.Is(one);
        }

        if (!matches)
            return jump;
        TraceCaught(f, exception);
        return Continue;
    }

    /// <summary>A part of an exception group is handled from here.</summary>
    internal void HandleGroup(PyFrame frame, PyException part)
    {
        TraceCaught(frame, part);
        Handled = part;
    }
}
