using Playground.Python.Modules.Asyncio;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// Who is told of asynchronous generators of a thread: when one is first iterated, and when one is lost before its end
/// (PEP 525, "Finalization"). A running loop puts itself here.
/// </summary>
/// <param name="FirstIteration">Called with the generator; None for nobody.</param>
/// <param name="Finalizer">Called with the generator; None for nobody.</param>
/// <param name="Loop">The loop whose own hooks stand in for both.</param>
internal sealed record AsyncGeneratorHooks(Value FirstIteration, Value Finalizer, PyEventLoop? Loop = null)
{
    public static readonly AsyncGeneratorHooks None = new(Value.None, Value.None);
}
