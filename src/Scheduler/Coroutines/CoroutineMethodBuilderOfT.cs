using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Coroutines;

/// <summary>Makes <c>async Coroutine&lt;T&gt;</c> methods. For the compiler only.</summary>
public struct CoroutineMethodBuilder<T>
{
    private MethodCoroutine<T> coroutine;

    /// <summary>The coroutine.</summary>
    public readonly Coroutine<T> Task => coroutine;

    /// <summary>Called first.</summary>
    public static CoroutineMethodBuilder<T> Create() => default;

    /// <summary>Boxes the state machine without running it.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var box = new MethodCoroutine<T, TStateMachine>();
        coroutine = box; // this builder is a field of the state machine, so it must be set before the copy
        box.StateMachine = stateMachine;
    }

    /// <summary>Not needed: the box holds the state machine by value.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
        // The compiler calls this only for builders that box a state machine themselves.
    }

    /// <summary>The method returned.</summary>
    public readonly void SetResult(T result) => coroutine.SetResult(result);

    /// <summary>The method raised.</summary>
    public readonly void SetException(Exception exception) => coroutine.SetException(exception);

    /// <summary>The method awaits.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        // The test is decided when the method is compiled for its awaiter, and the call is not boxed.
        if (awaiter is ICoroutineAwaiter) ((ICoroutineAwaiter)awaiter).Park(coroutine);
        else throw CoroutineErrors.ForeignAwaiter(typeof(TAwaiter));
    }

    /// <summary>The method awaits.</summary>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => AwaitOnCompleted(ref awaiter, ref stateMachine);
}
