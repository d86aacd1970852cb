using Playground.Python.Modules.Asyncio;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Generators and coroutines (language reference, "Generator-iterator methods", "Coroutine Objects").</summary>
internal static class GeneratorTypes
{
    public static readonly PyType[] All = [Types.Generator, Types.Coroutine, Types.AsyncGenerator, Types.AsyncGeneratorStep, Types.AsyncGeneratorThrow, Types.AnextAwaitable, Types.CoroutineWrapper];

    public static void Define()
    {
        DefineShared(Types.Generator, "gi");
        DefineMethods(Types.Generator);
        Types.Generator.Iter = static (_, self) => self;
        Types.Generator.Next = static (thread, self) => thread.Resume(Generator(self), Value.None);
        DefineShared(Types.Coroutine, "cr");
        DefineMethods(Types.Coroutine);
        DefineNative(Types.Coroutine);
        DefineShared(Types.AsyncGenerator, "ag");
        AsyncGeneratorTypes.Define();
        Types.Coroutine.Await = static (_, self) => self.Ref is PyNativeCoroutine native
            ? new PyAwaitIterator(native, PyAwaitIterator.OfCoroutine)
            : new PyCoroutineWrapper(Generator(self));
        Types.Coroutine.Attribute("cr_origin", static (_, self) => Origin.ToTuples(self.Ref is PyNativeCoroutine native ? native.Origin : Generator(self).Origin));
        Types.CoroutineWrapper.Iter = static (_, self) => self;
        Types.CoroutineWrapper.Next = static (thread, self) => thread.Resume(Wrapped(self), Value.None);
        Types.CoroutineWrapper.Method("send", static (thread, self, value) => thread.Resume(Wrapped(self), value));
        Types.CoroutineWrapper.MethodVar("throw", static (PyThread thread, in CallArgs args) => Throw(thread, Wrapped(args[0]), args));
        Types.CoroutineWrapper.Method("close", static (thread, self) => thread.Push(new GeneratorExitFrame(Wrapped(self))));
    }

    private static PyGenerator Generator(Value self) => (PyGenerator)self.Ref!;

    private static PyGenerator Wrapped(Value self) => ((PyCoroutineWrapper)self.Ref!).Coroutine;

    private static void DefineMethods(PyType type)
    {
        type.Method("send", static (thread, self, value) =>
        {
            // A task's coroutine is the task's to end; of one that is driven by hand somebody may lose hold.
            if (Generator(self) is { IsCoroutine: true, IsDrivenByHand: false } coroutine)
            {
                coroutine.IsDrivenByHand = true;
                if (!coroutine.IsWatched && coroutine.Frame.Code.Handlers.Length > 0)
                    thread.Interpreter.Watch.Add(coroutine);
            }

            return thread.Resume(Generator(self), value);
        });
        type.MethodVar("throw", static (PyThread thread, in CallArgs args) => Throw(thread, Generator(args[0]), args));
        type.Method("close", static (thread, self) => thread.Push(new GeneratorExitFrame(Generator(self))));
    }

    private static void DefineShared(PyType type, string prefix)
    {
        type.Repr = static (thread, self) => Value.FromStr(
            $"<{self.Type.Name} object {Generator(self).QualName} at 0x{thread.Interpreter.AddressOf(self):x}>");
        type.Attribute("__name__", static (_, self) => Value.FromStr(Generator(self).Name), SetName);
        type.Attribute("__qualname__", static (_, self) => Value.FromStr(Generator(self).QualName), SetQualName);
        type.Attribute(prefix + "_running", static (_, self) => Value.FromBool(Generator(self).State == GeneratorState.Running));
        type.Attribute(prefix + "_suspended", static (_, self) => Value.FromBool(Generator(self).State == GeneratorState.Suspended));
        type.Attribute(prefix + "_frame", static (thread, self) => PyFrameObject.Of(thread, Generator(self)) is { } frame ? frame : Value.None);
        type.Attribute(prefix + "_code", static (_, self) => Generator(self).Frame.Code);
        type.Attribute(prefix + (prefix == "gi" ? "_yieldfrom" : "_await"), static (thread, self) => Awaited(thread, Generator(self)));
    }

    /// <summary>asyncio.sleep() and others are coroutine objects too, but have no frame.</summary>
    private static void DefineNative(PyType type)
    {
        var (repr, send, @throw, close) = (type.Repr!, BuiltinOf(type, "send"), BuiltinOf(type, "throw"), BuiltinOf(type, "close"));
        type.Repr = (thread, self) => self.Ref is PyNativeCoroutine native
            ? Value.FromStr($"<coroutine object {native.Name} at {ObjectType.Address(thread, self)}>")
            : repr(thread, self);
        type.MethodVar("send", (PyThread thread, in CallArgs args) => args[0].Ref is PyNativeCoroutine native && args.Count == 2
            ? native.Send(thread, null)
            : send.Function(thread, args));
        type.MethodVar("throw", (PyThread thread, in CallArgs args) => args[0].Ref is PyNativeCoroutine native && args.Count == 2 && args[1].Ref is PyException thrown
            ? native.Send(thread, thrown)
            : @throw.Function(thread, args));
        type.MethodVar("close", (PyThread thread, in CallArgs args) => args[0].Ref is PyNativeCoroutine native
            ? native.Close(thread)
            : close.Function(thread, args));
        foreach (var name in new[] { "__name__", "__qualname__" })
        {
            var known = (PyGetSet)type.Dict[Names.Intern(name)].Ref!;
            type.Attribute(name, (thread, self) => self.Ref is PyNativeCoroutine native ? Value.FromStr(native.Name) : known.Get(thread, self));
        }

        foreach (var name in new[] { "cr_running", "cr_suspended", "cr_frame", "cr_code", "cr_await" })
        {
            var known = (PyGetSet)type.Dict[Names.Intern(name)].Ref!;
            type.Attribute(name, (thread, self) => self.Ref is not PyNativeCoroutine native ? known.Get(thread, self)
                : name == "cr_suspended" ? Value.FromBool(native.Core.State == Scheduler.Coroutines.CoroutineState.Suspended)
                : name == "cr_running" ? Value.FromBool(native.Core.State == Scheduler.Coroutines.CoroutineState.Running)
                : name == "cr_await" && native.Core is { State: Scheduler.Coroutines.CoroutineState.Suspended, WaitsFor: not null } ? new PyAwaitIterator(native, PyAwaitIterator.OfFuture)
                : Value.None);
        }
    }

    private static PyBuiltin BuiltinOf(PyType type, string name) => (PyBuiltin)type.Dict[Names.Intern(name)].Ref!;

    private static Value SetName(PyThread thread, Value self, Value name)
    {
        if (name.AsText is not { } text)
            return thread.Raise(Types.TypeError, "__name__ must be set to a string object");
        Generator(self).Name = text;
        return Value.None;
    }

    private static Value SetQualName(PyThread thread, Value self, Value name)
    {
        if (name.AsText is not { } text)
            return thread.Raise(Types.TypeError, "__qualname__ must be set to a string object");
        Generator(self).QualName = text;
        return Value.None;
    }

    /// <summary>What it awaits or yields from; None when it is not suspended there.</summary>
    public static Value Awaited(PyThread thread, PyGenerator generator)
    {
        if (generator.State != GeneratorState.Suspended)
            return Value.None;
        // Another generator sits on top of it in the chain; anything else it awaits itself.
        for (var frame = InnermostOf(generator); frame is not null && !ReferenceEquals(frame, generator.Frame); frame = frame.Back)
        {
            if (frame is PyFrame { Generator: { Awaiter: { } awaiter } inner } && ReferenceEquals(awaiter, generator))
                return inner;
        }

        if (generator.Awaiting.IsUnbound)
            return Value.None;
        // What C# waits for in the middle of a coroutine is a future there.
        return (generator.Awaiting.Ref is IStandIn standIn ? standIn.Coroutine(thread) : generator.Awaiting.Ref) switch
        {
            FoldedWait folded => PyThread.Unfold(generator, folded),
            PyFuture future => new PyAwaitIterator(future, PyAwaitIterator.OfFuture),
            PyNativeCoroutine { Core.IsPart: true } part => new PyAwaitIterator(part, PyAwaitIterator.OfFuture),
            PyNativeCoroutine native => native,
            _ => generator.Awaiting,
        };
    }

    private static Frame? InnermostOf(PyGenerator generator)
    {
        var root = generator;
        while (root.Awaiter is { } awaiter)
            root = awaiter;
        return root.Innermost;
    }

    private static Value Throw(PyThread thread, PyGenerator generator, in CallArgs args) =>
        WithException(thread, args, (t, exception) => exception.Is(Types.GeneratorExit)
            ? t.Push(new GeneratorExitFrame(generator, exception))
            : t.Throw(generator, exception));

    /// <summary>The arguments of throw(exception), or of the deprecated throw(type[, value[, traceback]]); they begin behind self.</summary>
    public static Value WithException(PyThread thread, in CallArgs args, Func<PyThread, PyException, Value> then)
    {
        if (args.Count is < 2 or > 4 || args.Names.Length > 0)
        {
            return thread.Raise(Types.TypeError, args.Count < 2
                ? "throw expected at least 1 argument, got 0"
                : $"throw expected at most 3 arguments, got {args.Count - 1}");
        }

        var (what, value) = (args[1], args.Count > 2 ? args[2] : Value.None);
        var isTraceback = args.Count < 4 || args[3].IsNone || args[3].Ref is PyTraceback;
        return args.Count == 2
            ? WithException(thread, what, value, then)
            : thread.Interpreter.Warnings.Warn(
                thread, Types.DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", t => isTraceback ? WithException(t, what, value, then) : t.Raise(Types.TypeError, "throw() third argument must be a traceback object"));
    }

    private static Value WithException(PyThread thread, Value what, Value value, Func<PyThread, PyException, Value> then)
    {
        if (what.Ref is PyException exception)
        {
            return value.IsNone
                ? then(thread, exception)
                : thread.Raise(Types.TypeError, "instance exception may not have a separate value");
        }

        if (what.Ref is not PyType type || !type.IsSubtypeOf(Types.BaseException))
            return thread.Raise(Types.TypeError, $"exceptions must be classes or instances deriving from BaseException, not {what.Type.Name}");
        if (value.Ref is PyException given)
            return then(thread, given);
        var arguments = value.IsNone ? [] : value.Ref is PyTuple tuple ? tuple.Items : [value];
        return thread.Then(thread.Current!, thread.Call(what, arguments), (t, made) => made.Ref is PyException instance
            ? then(t, instance)
            : then(t, new PyException(Types.TypeError, $"calling {TypeType.ReprOf(type)} should have returned an instance of BaseException, not {made.Type.Name}")));
    }
}
