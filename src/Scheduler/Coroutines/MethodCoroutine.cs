using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Coroutines;

/// <summary>The coroutine of an async method, as its builder sees it.</summary>
internal abstract class MethodCoroutine<T> : Coroutine<T>
{
    public void SetResult(T result) => Return(result);

    public void SetException(Exception exception) => Fail(exception);
}

/// <summary>The coroutine of an async method: its state machine, boxed once.</summary>
internal sealed class MethodCoroutine<T, TStateMachine> : MethodCoroutine<T>
    where TStateMachine : IAsyncStateMachine
{
    private static string? name;

    // Not readonly: it is a struct that changes in place.
    public TStateMachine StateMachine = default!;

    public override string Name => name ??= QualifiedName.Of(typeof(TStateMachine));

    private protected override void MoveNext() => StateMachine.MoveNext();
}
