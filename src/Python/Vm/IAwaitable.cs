using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>A builtin object that `await` understands without an iterator: a future, or a coroutine written in C#.</summary>
internal interface IAwaitable
{
    /// <summary>Awaits it, or goes on after the awaiting task has been resumed.</summary>
    /// <param name="resumed">Not the first time.</param>
    /// <param name="thrown">What was thrown into the awaiting task instead of an answer.</param>
    /// <param name="suspendWith">What to yield to the task; Unbound when the result (or Error) is returned at once.</param>
    Value Await(PyThread thread, bool resumed, PyException? thrown, out Value suspendWith);

    /// <summary>Number in the trace of what it waits for, and what it is in words.</summary>
    (int Number, string Words) Describe();

    /// <summary>Its class has an `__await__` (or `__iter__`) of the program's, which is asked instead.</summary>
    bool IsOverridden(bool byAwait) => false;
}
