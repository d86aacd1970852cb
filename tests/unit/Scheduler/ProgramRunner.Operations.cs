using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;
using AsyncTask = Playground.Scheduler.Tasks.Task<object?>;

namespace Playground.Tests.Unit.Scheduler;

internal sealed partial class ProgramRunner
{
    private async Coroutine<object?> Perform(string name, List<object> operation)
    {
        var verb = (string)operation[0];
        List<object> args = operation[1..];
        switch (verb)
        {
            case "sleep": return await loop.Sleep((int)args[0] / 1000.0, (int)args[0]);
            case "raise": throw new ArgumentException("bad");
            case "acquire": return await @lock.Acquire();
            case "release": @lock.Release(); return null;
            case "with_lock":
                await @lock.Acquire();
                try
                {
                    return await PerformAll(name, args);
                }
                finally
                {
                    @lock.Release();
                }

            case "sem": return await semaphore.Acquire();
            case "unsem": semaphore.Release(); return null;
            case "with_sem":
                await semaphore.Acquire();
                try
                {
                    return await PerformAll(name, args);
                }
                finally
                {
                    semaphore.Release();
                }

            case "bounded": return await bounded.Acquire();
            case "unbounded": bounded.Release(); return null;
            case "wait": return await @event.Wait();
            case "set": @event.Set(); return null;
            case "clear": @event.Clear(); return null;
            case "cwait": return await InCondition(condition.Wait);
            case "cwait_bare": return await condition.Wait();
            case "notify": return await InCondition(() => Notify((int)args[0]));
            case "notify_all": return await InCondition(() => Notify(int.MaxValue));
            case "barrier": return await barrier.Wait();
            case "breset": await barrier.Reset(); return null;
            case "babort": await barrier.Abort(); return null;
            case "put": await queue.Put(numbers++); return null;
            case "get": return await queue.Get();
            case "putnow": queue.PutNoWait(numbers++); return null;
            case "getnow": return queue.GetNoWait();
            case "done": queue.TaskDone(); return null;
            case "join": await queue.Join(); return null;
            case "shutdown": queue.ShutDown((int)args[0] == 1); return null;
            case "pput": await priority.Put(((int)args[0], numbers++)); return null;
            case "pget": return await priority.Get();
            case "lput": await lifo.Put(numbers++); return null;
            case "lget": return await lifo.Get();
            default: return await PerformOnTasks(name, verb, args);
        }
    }

    private async Coroutine<object?> PerformOnTasks(string name, string verb, List<object> args)
    {
        switch (verb)
        {
            case "cancel": return Pick(args[0]).Cancel();
            case "cancel_msg": return Pick(args[0]).Cancel(args[1]);
            case "uncancel": return loop.CurrentTask!.Uncancel();
            case "cancelling": return Pick(args[0]).Cancelling;
            case "await": return await Pick(args[0]);
            case "shield": return await Asyncio.Shield<object?>(Pick(args[0]));
            case "spawn": return Spawn((int)args[0], null);
            case "gather": return await Gather((int)args[0], PickAll(args[1..]));
            case "gather_new":
                return await Gather(
                    (int)args[0],
                    [.. args[1..].Select(each => (Future<object?>)Create(Perform(name, (List<object>)each)))]);
            case "waitall":
                var (done, pending) = await loop.Wait(PickAll(args[2..]), Limit(args[1]), (ReturnWhen)(int)args[0]);
                return new[] { NamesOf(done), NamesOf(pending) };
            case "as_completed":
                var results = new List<object?>();
                var completed = loop.AsCompleted(PickAll(args[1..]), Limit(args[0]));
                while (completed.TakeTurn()) results.Add(await completed.NextResult());
                return results;
            case "wait_for": return await loop.WaitFor(Perform(name, (List<object>)args[1]), (int)args[0] / 1000.0);
            case "wait_for_task": return await loop.WaitFor(Pick(args[1]), (int)args[0] / 1000.0);
            case "timeout": return await InTimeout(name, (int)args[0], args[1..]);
            case "reschedule":
                return await loop.Timeout((int)args[0] / 1000.0)
                    .Run(block => Rescheduling(block, name, (int)args[1], args[2..]));
            case "group": return await InGroup(name, (List<object>)args[0], args[1..]);
            default: return await PerformOnFutures(verb, args);
        }
    }

    private async Coroutine<object?> PerformOnFutures(string verb, List<object> args)
    {
        var number = 0;
        switch (verb)
        {
            case "future": return await futures[(int)args[0]];
            case "resolve":
                number = numbers++;
                futures[(int)args[0]].SetResult(number);
                return null;
            case "fail": futures[(int)args[0]].SetException(new KeyNotFoundException("k")); return null;
            case "fcancel": return futures[(int)args[0]].Cancel();
            case "renew": futures[(int)args[0]] = loop.CreateFuture<object?>(); return null;
            case "callback":
                number = numbers++;
                futures[(int)args[0]].AddDoneCallback(_ => Log($"callback {number}"));
                return null;
            case "soon":
                number = numbers++;
                cancellations.Push(loop.CallSoon(() => Log($"soon {number}")).Cancel);
                return null;
            case "later":
                number = numbers++;
                cancellations.Push(loop.CallLater((int)args[0] * 1_000_000L, () => Log($"later {number}")).Cancel);
                return null;
            case "cancel_handle":
                if (cancellations.Count > 0) cancellations.Pop()();
                return null;
            default: throw new NotSupportedException(verb);
        }
    }

    private async Coroutine<object?> PerformAll(string name, IEnumerable<object> operations)
    {
        var results = new List<object?>();
        foreach (var each in operations) results.Add(await Perform(name, (List<object>)each));
        return results;
    }

    private async Coroutine<T> InCondition<T>(Func<Coroutine<T>> body)
    {
        await condition.Lock.Acquire();
        try
        {
            return await body();
        }
        finally
        {
            condition.Lock.Release();
        }
    }

    private async Coroutine<object?> Notify(int count)
    {
        if (count == int.MaxValue) condition.NotifyAll();
        else condition.Notify(count);
        return null;
    }

    private async Coroutine<object?> InTimeout(string name, int milliseconds, List<object> operations)
    {
        var block = loop.Timeout(milliseconds / 1000.0);
        try
        {
            return await block.Run(_ => PerformAll(name, operations));
        }
        finally
        {
            Log($"{name} expired {block.IsExpired}");
        }
    }

    private async Coroutine<object?> Rescheduling(Playground.Scheduler.Tasks.Timeout block, string name, int later, List<object> operations)
    {
        var results = new List<object?>();
        foreach (var each in operations)
        {
            results.Add(await Perform(name, (List<object>)each));
            block.Reschedule(loop.Clock.Now + (later * 1_000_000L));
        }

        return results;
    }

    private async Coroutine<object?> InGroup(string name, List<object> definitions, List<object> operations)
    {
        object? result = null;
        await new TaskGroup(run).Run(Body);
        return result;

        async Coroutine Body(TaskGroup group)
        {
            foreach (var definition in definitions) Spawn((int)definition, group);
            result = await PerformAll(name, operations);
        }
    }

    private async Coroutine<object?> Gather(int keep, List<Future<object?>> children)
    {
        if (keep == 0) return await loop.Gather(children);
        var settled = await Asyncio.GatherSettled(loop, children);
        return settled.Select(each => each.Exception ?? each.Value).ToArray();
    }

    private List<Future<object?>> PickAll(IEnumerable<object> indices) => [.. indices.Select(Pick)];

    private string[] NamesOf(IReadOnlyList<Future> chosen) =>
        [.. tasks.Where(each => chosen.Contains(each.Task)).Select(each => each.Name)];

    private static double? Limit(object milliseconds) => (int)milliseconds < 0 ? null : (int)milliseconds / 1000.0;
}
