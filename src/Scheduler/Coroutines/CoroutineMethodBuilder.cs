using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Coroutines;

/// <summary>Makes <c>async Coroutine</c> methods. For the compiler only.</summary>
public struct CoroutineMethodBuilder
{
    private CoroutineMethodBuilder<Unit> inner;

    /// <summary>The coroutine.</summary>
    public readonly Coroutine Task => inner.Task;

    /// <summary>Called first.</summary>
    public static CoroutineMethodBuilder Create() => default;

    /// <summary>Boxes the state machine without running it.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => inner.Start(ref stateMachine);

    /// <summary>Not needed: the box holds the state machine by value.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) => inner.SetStateMachine(stateMachine);

    /// <summary>The method returned.</summary>
    public readonly void SetResult() => inner.SetResult(default);

    /// <summary>The method raised.</summary>
    public readonly void SetException(Exception exception) => inner.SetException(exception);

    /// <summary>The method awaits.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => inner.AwaitOnCompleted(ref awaiter, ref stateMachine);

    /// <summary>The method awaits.</summary>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => inner.AwaitOnCompleted(ref awaiter, ref stateMachine);
}
