using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>A builtin object that `await` understands without an iterator: a future.</summary>
internal interface IAwaitable
{
    /// <summary>Awaits it, or goes on after the loop has woken the awaiting task.</summary>
    /// <param name="resumed">The second time, with the answer expected to be there.</param>
    /// <param name="suspendWith">What to yield to the task; Unbound when the result (or Error) is returned at once.</param>
    Value Await(PyThread thread, bool resumed, out Value suspendWith);

    /// <summary>Number in the trace, and what it stands for in words.</summary>
    (int Number, string Words) Describe();
}
