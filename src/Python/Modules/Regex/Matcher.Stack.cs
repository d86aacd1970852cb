using System.Runtime.CompilerServices;

namespace Playground.Python.Modules.Regex;

// What there is to come back to, and to undo.
internal sealed partial class Matcher
{
    private enum Kind
    {
        /// <summary>Go on at instruction A, position B.</summary>
        Choice,

        /// <summary>Set register A to B.</summary>
        Restore,

        /// <summary>Give one character of a greedy repetition back: instruction A, from position B down to C.</summary>
        GiveBack,

        /// <summary>Take one more in a lazy repetition: instruction A, at position B, C taken so far.</summary>
        TakeMore,

        /// <summary>One more round of lazy loop A (its Loop instruction) at position B.</summary>
        OneMore,

        /// <summary>A body is being tried: its Try instruction A, position B.</summary>
        Trying,
    }

    private readonly record struct Entry(Kind Kind, int A, int B, int C);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(in Entry entry)
    {
        if (_top == _stack.Length)
            Array.Resize(ref _stack, _top * 2);
        _stack[_top++] = entry;
    }

    private void SetRegister(int register, int value)
    {
        var old = _registers[register];
        if (old == value)
            return;
        Push(new Entry(Kind.Restore, register, old, 0));
        _registers[register] = value;
    }

    private void Undo(in Entry entry)
    {
        if (entry.Kind == Kind.Restore)
            _registers[entry.A] = entry.B;
    }
}
