using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>Room on the CLR stack for the arguments of a builtin, so that a call allocates nothing.</summary>
[InlineArray(Room)]
internal struct ArgumentBuffer
{
    private const int Room = 6;

    private Value _first;

    /// <summary>So many values of it; of an array where there are more.</summary>
    [UnscopedRef]
    public Span<Value> Span(int count) => count <= Room ? this[..count] : new Value[count];
}
