using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Calls: pushing frames, binding arguments, leaving frames.
public sealed partial class PyThread
{
    private PyFrame? _free;

    /// <summary>Calls a callable. The value, Pushed or Error.</summary>
    public Value Call(Value callee, params ReadOnlySpan<Value> args) => Call(callee, new CallArgs(args, default));

    /// <summary>The same with names for the last arguments, for iterators (which can't hold a CallArgs).</summary>
    internal Value Call(Value callee, Value[] args, PyStr[] names) => Call(callee, new CallArgs(args, names));

    public Value Call(Value callee, in CallArgs args)
    {
        if (callee.Ref is PyFunction function)
            return CallFunction(function, args);
        // A builtin that only calls another would take space on the CLR's stack for each: `f = f.__call__`, again and again.
        if (_builtinCalls >= MostBuiltinCalls)
            return Push(new CallFrame(callee, args.All.ToArray(), args.Names.ToArray()));
        _builtinCalls++;
        var result = callee.Ref switch
        {
            PyBuiltin builtin => builtin.Function(this, args),
            PyMethod { Function.Ref: PyMethod } method => CallInnermost(method, args),
            PyMethod method => CallWithSelf(method.Function, method.Self, args),
            PyBoundBuiltin bound => CallWithSelf(bound.Function, bound.Self, args),
            _ => callee.Type.Call is { } call ? call(this, callee, args) : Raise(Errors.NotCallable(callee)),
        };
        _builtinCalls--;
        return result;
    }

    private const int MostBuiltinCalls = 100;

    /// <summary>How many calls of builtins are under way on the CLR's stack.</summary>
    private int _builtinCalls;

    /// <summary>A call that is made when the run gets to it.</summary>
    private sealed class CallFrame(Value callee, Value[] args, PyStr[] names) : NativeFrame, IReferences
    {
        private bool _called;

        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(callee);
            foreach (ref readonly var arg in args.AsSpan())
                reachability.Reference(arg);
        }

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_called)
                return input;
            _called = true;
            return thread.Call(callee, new CallArgs(args, names));
        }
    }

    /// <summary>Calls a builtin with values that stand in consecutive registers: self and so many arguments.</summary>
    private Value CallBuiltinMethod(PyBuiltin builtin, ref Value self, int count)
    {
        var type = self.Type;
        // The classes of asyncio are Python's, upon what is written here.
        if (ReferenceEquals(type, builtin.Owner) || (type.IsHeap && type.Mro.Length > 1 && ReferenceEquals(type.Mro[1], builtin.Owner)))
        {
            switch (count)
            {
                case 0 when builtin.Method0 is { } method:
                    return method(this, self);
                case 1 when builtin.Method1 is { } method:
                    return method(this, self, Unsafe.Add(ref self, 1));
                case 2 when builtin.Method2 is { } method:
                    return method(this, self, Unsafe.Add(ref self, 1), Unsafe.Add(ref self, 2));
            }
        }

        return builtin.Function(this, new CallArgs(MemoryMarshal.CreateReadOnlySpan(ref self, count + 1), default));
    }

    /// <summary>A method of a method of … may be nested as deep as a program likes.</summary>
    private Value CallInnermost(PyMethod method, in CallArgs args)
    {
        var selves = new List<Value>();
        Value function = method;
        for (; function.Ref is PyMethod outer; function = outer.Function)
            selves.Add(outer.Self);
        Charge(selves.Count);
        ReserveArgs(selves.Count + args.All.Length);
        selves.Reverse();
        return Call(function, new CallArgs([.. selves, .. args.All], args.Names));
    }

    /// <summary>
    /// Of a copy of a call's arguments, more than the usual few are paid for: what hands on what it got and one more would
    /// otherwise take the square of its depth.
    /// </summary>
    internal void ReserveArgs(int count)
    {
        if (count <= FewArguments)
            return;
        Charge(count / 16);
        Interpreter.Meter.Reserve(count * 16L);
    }

    private const int FewArguments = 64;

    /// <summary>Calls function(self, *args).</summary>
    public Value CallWithSelf(Value function, Value self, in CallArgs args)
    {
        ReserveArgs(args.All.Length + 1);
        var all = new Value[args.All.Length + 1];
        all[0] = self;
        args.All.CopyTo(all.AsSpan(1));
        return Call(function, new CallArgs(all, args.Names));
    }

    /// <summary>Calls a method by name as the interpreter does for special methods: looked up on the type, not the instance.</summary>
    public Value CallSpecial(Value self, PyStr name, params ReadOnlySpan<Value> args)
    {
        var function = self.Type.Lookup(name);
        if (function.IsUnbound)
            return Raise(Errors.NoAttribute(self, name));
        return CallSpecialFunction(function, self, args);
    }

    internal Value CallSpecialFunction(Value function, Value self, ReadOnlySpan<Value> args)
    {
        if (function.Ref is PyFunction or PyBuiltin)
            return CallWithSelf(function, self, new CallArgs(args, default));
        return CallBound(function, self, self.Type, new CallArgs(args, default));
    }

    /// <summary>Binds what a class has under a name (its `__get__` may be the program's), and calls what that gives.</summary>
    /// <param name="self">Unbound to bind to the class.</param>
    internal Value CallBound(Value function, Value self, PyType owner, in CallArgs args)
    {
        var below = Current!;
        var bound = Attributes.Bind(this, function, self, owner);
        if (!bound.IsPushed)
            return bound.IsError ? bound : Call(bound, args);
        var (all, names) = (args.All.ToArray(), args.Names.ToArray());
        return Then(below, bound, (thread, method) => thread.Call(method, new CallArgs(all, names)));
    }

    /// <summary>
    /// Pushes the frame of a plain call. A frame that has been called from keeps its callee's frame for the next call
    /// (<see cref="PyFrame.Above"/>), and what has not changed in it is not written again: a write of a reference costs
    /// more than the comparison.
    /// </summary>
    private PyFrame PushSimple(PyFrame caller, PyFunction function, CodeObject code, int firstArg)
    {
        PyFrame frame;
        int start;
        if (caller.Generator is null)
        {
            // The arguments already stand where the callee's first registers are to be.
            frame = caller.Above ?? NewAbove(caller);
            start = caller.Base + firstArg;
            if (start + code.RegisterCount > Stack.Length)
                GrowStack(start + code.RegisterCount);
        }
        else
        {
            frame = TakeFree();
            frame.Back = caller;
            start = caller.StackTop;
            if (start + code.RegisterCount > Stack.Length)
                GrowStack(start + code.RegisterCount);
            caller.Stack.AsSpan(caller.Base + firstArg, code.ArgCount).CopyTo(Stack.AsSpan(start));
        }

        frame.Depth = caller.Depth + 1;
        SetCode(frame, code, function.Globals, function.Builtins);
        frame.Base = start;
        frame.StackTop = start + code.RegisterCount;
        frame.Pc = 0;
        frame.LastLine = 0;
        var locals = code.LocalNames.Length;
        for (var i = code.ArgCount; i < locals; i++)
            Stack[start + i] = Value.Unbound;
        if (code.CellNames.Length > 0)
            frame.Cells = MakeCells(code, function.Closure);
        Current = frame;
        return frame;
    }

    /// <summary>What does not change is not written: a write of a reference costs more than a comparison.</summary>
    private void SetCode(PyFrame frame, CodeObject code, PyDict globals, PyDict builtins)
    {
        if (!ReferenceEquals(frame.Code, code) || !ReferenceEquals(frame.Globals, globals) || !ReferenceEquals(frame.Builtins, builtins))
        {
            frame.Code = code;
            frame.Globals = globals;
            frame.Builtins = builtins;
        }

        if (!ReferenceEquals(frame.Stack, Stack))
            MoveToStack(frame);
    }

    /// <summary>A frame and those that it keeps for its callees (<see cref="PyFrame.Above"/>) always have the same stack: the fastest call does not look.</summary>
    private void MoveToStack(PyFrame? frame)
    {
        for (; frame is not null; frame = frame.Above)
            frame.Stack = Stack;
    }

    private static PyFrame NewAbove(PyFrame caller) => caller.Above = new PyFrame { Back = caller, IsAbove = true };

    private PyFrame TakeFree()
    {
        var frame = _free;
        if (frame is null)
            return new PyFrame();
        _free = (PyFrame?)frame.Back;
        return frame;
    }

    private static PyCell[] MakeCells(CodeObject code, PyCell[] closure)
    {
        if (code.OwnCellCount == 0)
            return closure;
        var cells = new PyCell[code.CellNames.Length];
        for (var i = 0; i < code.OwnCellCount; i++)
            cells[i] = new PyCell();
        closure.CopyTo(cells, code.OwnCellCount);
        return cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Recycle(PyFrame frame)
    {
        if (frame.IsAbove)
            return;
        if (frame.Shown is { } shown)
        {
            shown.Leave(frame);
            return;
        }

        frame.Namespace = null;
        frame.Back = _free;
        _free = frame;
    }

    /// <summary>Calls a function of the program: its frame is pushed, or a generator or coroutine made.</summary>
    internal Value CallFunction(PyFunction function, in CallArgs args)
    {
        var code = function.Code;
        var top = Current!;
        if (top.ProgramDepth >= RecursionLimit)
            return Raise(Errors.RecursionLimitReached());
        if (code.IsResumable)
        {
            var registers = new Value[code.RegisterCount];
            registers.AsSpan(0, code.LocalNames.Length).Fill(Value.Unbound);
            if (!BindArguments(function, args, registers))
                return Value.Error;
            return MakeGenerator(function, code, registers);
        }

        var start = top.StackTop;
        if (start + code.RegisterCount > Stack.Length)
            GrowStack(start + code.RegisterCount);
        var locals = Stack.AsSpan(start, code.LocalNames.Length);
        if (code.IsSimple && args.All.Length == code.ArgCount && args.Names.Length == 0)
        {
            args.All.CopyTo(locals);
            locals[code.ArgCount..].Fill(Value.Unbound);
        }
        else
        {
            locals.Fill(Value.Unbound);
            if (!BindArguments(function, args, locals))
                return Value.Error;
        }

        var frame = PushFrame(code, function.Globals, function.Builtins, function.Closure, start);
        if (function.ClassNamespace is not null)
            frame.Namespace = function.ClassNamespace;
        return Value.Pushed;
    }

    /// <summary>Runs module or class body code with a namespace of its own.</summary>
    internal Value CallNamespace(CodeObject code, PyDict globals, PyDict builtins, PyCell[] closure, PyDict @namespace)
    {
        var start = Current!.StackTop;
        if (start + code.RegisterCount > Stack.Length)
            GrowStack(start + code.RegisterCount);
        Stack.AsSpan(start, code.LocalNames.Length).Fill(Value.Unbound);
        var frame = PushFrame(code, globals, builtins, closure, start);
        frame.Namespace = @namespace;
        return Value.Pushed;
    }

    private PyFrame PushFrame(CodeObject code, PyDict globals, PyDict builtins, PyCell[] closure, int start)
    {
        var frame = TakeFree();
        frame.Back = Current;
        frame.Depth = Current!.Depth + 1;
        SetCode(frame, code, globals, builtins);
        frame.Base = start;
        frame.StackTop = start + code.RegisterCount;
        frame.Pc = 0;
        frame.LastLine = 0;
        if (code.CellNames.Length > 0)
            frame.Cells = MakeCells(code, closure);
        Current = frame;
        return frame;
    }

    private Value MakeGenerator(PyFunction function, CodeObject code, Value[] registers)
    {
        ReserveGenerator(code);
        var frame = new PyFrame
        {
            Code = code,
            Stack = registers,
            Globals = function.Globals,
            Builtins = function.Builtins,
            Cells = MakeCells(code, function.Closure),
        };
        var type = (code.Flags & CodeFlags.Coroutine) != 0 ? Types.Coroutine
            : (code.Flags & CodeFlags.AsyncGenerator) != 0 ? Types.AsyncGenerator
            : Types.Generator;
        var generator = new PyGenerator(type, frame, function.Name, function.QualName);
        frame.Generator = generator;
        if (code.Handlers.Length > 0 && ReferenceEquals(type, Types.Generator))
            Interpreter.Watch.Add(generator);
        if (!ReferenceEquals(type, Types.Generator) || (code.Flags & CodeFlags.IterableCoroutine) != 0)
            TraceCoroutineCreated(generator);
        if (ReferenceEquals(type, Types.Coroutine))
        {
            if (OriginDepth > 0 && !code.Source.IsHidden)
                generator.Origin = Origin.Of(this, OriginDepth);
            Interpreter.Watch.Add(generator);
        }

        return generator;
    }

    /// <summary>Pushes a builtin's frame; the result of the call is what its Resume returns in the end.</summary>
    /// <param name="frame">A new frame.</param>
    /// <param name="during">What the RecursionError says was being done, such as " in comparison".</param>
    internal Value Push(NativeFrame frame, string during = "")
    {
        var top = Current!;
        if (top.NativeDepth >= NativeDepthLimit)
            return Raise(Errors.RecursionLimitReached(during));
        frame.Back = top;
        frame.Depth = top.Depth + Frame.NativeLevel;
        frame.StackTop = top.StackTop;
        Current = frame;
        return Value.Pushed;
    }

    /// <summary>
    /// Puts a builtin's frame between <paramref name="below"/> and what a call just pushed on it: it gets the call's result
    /// and gives its own instead.
    /// </summary>
    internal Value Interpose(NativeFrame frame, Frame below)
    {
        var above = Current!;
        while (!ReferenceEquals(above.Back, below))
            above = above.Back!;
        frame.Back = below;
        frame.Depth = below.Depth + Frame.NativeLevel;
        frame.StackTop = below.StackTop;
        above.Back = frame;
        return Value.Pushed;
    }

    /// <summary>Runs a builtin written as a C# iterator.</summary>
    internal Value Push(IEnumerable<Value> steps) => Push(new IteratorFrame(steps.GetEnumerator(), null));

    /// <summary>The same, with every object that the iterator's locals can hold in an object of their own.</summary>
    internal Value Push(IReferences locals, IEnumerable<Value> steps) => Push(new IteratorFrame(steps.GetEnumerator(), null, locals));

    /// <summary>The same, naming every object that the iterator's locals can hold: it does not stand in the way of <see cref="WatchList"/>.</summary>
    internal Value Push(IEnumerable<Value> steps, params Value[] held) => Push(new IteratorFrame(steps.GetEnumerator(), held));

    /// <summary>The same, with what its RecursionError says was being done.</summary>
    internal Value Push(IEnumerable<Value> steps, string during) => Push(new IteratorFrame(steps.GetEnumerator(), null), during);

    /// <summary>Lets the iterator catch what the call in its next `yield return` raises, see <see cref="Caught"/>.</summary>
    internal PyThread Try()
    {
        CatchNext = true;
        return this;
    }

    private void GrowStack(int least)
    {
        var old = Stack;
        var grown = new Value[Math.Max(old.Length * 2, least + 64)];
        Interpreter.Meter.Reserve((grown.Length - old.Length) * 16L);
        old.CopyTo(grown, 0);
        Stack = grown;
        for (var frame = Current; frame is not null; frame = frame.Back)
        {
            if (frame is PyFrame { Generator: null } python)
                MoveToStack(python);
        }
    }

    /// <summary>A frame returned to something else than an ordinary caller.</summary>
    private Value LeaveFrame(PyFrame frame, Value result)
    {
        var back = frame.Back;
        if (frame.Generator is { } generator)
            return LeaveGenerator(generator, result);
        Current = back;
        Recycle(frame);
        return result;
    }
}
