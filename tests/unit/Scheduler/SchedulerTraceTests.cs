using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Scheduler;

using Playground.Scheduler.Sync; // inside, so that Lock is asyncio's and not the CLR's

/// <summary>Whole traces as text.</summary>
public sealed class SchedulerTraceTests
{
    private readonly Scene scene = new();

    [Fact]
    public void A_sleeping_task()
    {
        scene.RunTask(Sleeping());
        AssertTrace(
            """
                 1  0.000000000 s        coroutineCreated        coroutine=1 line=0 name="SchedulerTraceTests.Sleeping"
                 2  0.000000000 s        taskCreated             task=S1 coroutine=1 name="Task-1"
                 3  0.000000000 s        handleScheduled         handle=1 steps=S1 callback="Task-1 first step" <-2
                 4  0.000000000 s        taskReady               task=S1 handle=1 <-3
                 5  0.000000000 s        loopStarted             loop=1
                 6  0.000000000 s        loopIteration           loop=1 handles=1 iteration=1 <-5
                 7  0.000000000 s        handleRun               handle=1 <-3
                 8  0.000000000 s  S1    taskRunning             task=S1 <-7
                 9  0.000000000 s  S1    coroutineStarted        coroutine=1 <-7
                10  0.000000000 s  S1    coroutineCreated        coroutine=2 line=0 name="sleep" <-7
                11  0.000000000 s  S1    coroutineStarted        coroutine=2 <-7
                12  0.000000000 s  S1    futureCreated           future=2 purpose="sleep(3)" <-7
                13  0.000000000 s  S1    timerSet                handle=2 sleeper=S1 deadline=3000000000 callback="end of sleep(3)" <-7
                14  0.000000000 s  S1    coroutineSuspended      coroutine=2 awaits=2 line=0 awaitsWhat="sleep(3)" <-7
                15  0.000000000 s  S1    coroutineSuspended      coroutine=1 awaits=2 line=0 awaitsWhat="sleep" <-7
                16  0.000000000 s  S1    taskWaiting             task=S1 awaits=2 awaitsWhat="sleep(3)" <-7
                17  0.000000000 s  S1    callbackAdded           future=2 wakes=S1 callback="Task-1 wake up" <-7
                18  0.000000000 s        handleFinished          handle=1 <-7
                19  3.000000000 s        idleJump                loop=1 jumped=3000000000 <-5
                20  3.000000000 s        timerFired              handle=2 <-13
                21  3.000000000 s        loopIteration           loop=1 handles=1 iteration=2 <-5
                22  3.000000000 s        handleRun               handle=2 <-20
                23  3.000000000 s        futureResolved          future=2 outcome=0 result="None" <-22
                24  3.000000000 s        handleScheduled         handle=3 steps=S1 callback="Task-1 wake up" <-23
                25  3.000000000 s        taskReady               task=S1 handle=3 <-24
                26  3.000000000 s        handleFinished          handle=2 <-22
                27  3.000000000 s        loopIteration           loop=1 handles=1 iteration=3 <-5
                28  3.000000000 s        handleRun               handle=3 <-24
                29  3.000000000 s  S1    taskRunning             task=S1 <-28
                30  3.000000000 s  S1    coroutineResumed        coroutine=1 line=0 <-28
                31  3.000000000 s  S1    coroutineResumed        coroutine=2 line=0 <-28
                32  3.000000000 s  S1    coroutineFinished       coroutine=2 result="None" <-28
                33  3.000000000 s  S1    coroutineFinished       coroutine=1 result="done" <-28
                34  3.000000000 s  S1    taskDone                task=S1 outcome=0 result="done" <-28
                35  3.000000000 s        handleFinished          handle=3 <-28
                36  3.000000000 s        loopStopped             loop=1 <-5

            """);

        async Coroutine<string> Sleeping()
        {
            await scene.Loop.Sleep(3);
            return "done";
        }
    }

    [Fact]
    public void A_lock_that_changes_hands()
    {
        var @lock = new Lock(scene.Run);
        scene.Loop.CreateTask(Holding());
        scene.Loop.CreateTask(Holding());
        scene.RunForever();
        AssertTrace(
            """
                 1  0.000000000 s        primitiveCreated        primitive=1 capacity=1 type="Lock"
                 2  0.000000000 s        coroutineCreated        coroutine=1 line=0 name="SchedulerTraceTests.Holding"
                 3  0.000000000 s        taskCreated             task=H1 coroutine=1 name="Task-1"
                 4  0.000000000 s        handleScheduled         handle=1 steps=H1 callback="Task-1 first step" <-3
                 5  0.000000000 s        taskReady               task=H1 handle=1 <-4
                 6  0.000000000 s        coroutineCreated        coroutine=2 line=0 name="SchedulerTraceTests.Holding"
                 7  0.000000000 s        taskCreated             task=H2 coroutine=2 name="Task-2"
                 8  0.000000000 s        handleScheduled         handle=2 steps=H2 callback="Task-2 first step" <-7
                 9  0.000000000 s        taskReady               task=H2 handle=2 <-8
                10  0.000000000 s        loopStarted             loop=1
                11  0.000000000 s        loopIteration           loop=1 handles=2 iteration=1 <-10
                12  0.000000000 s        handleRun               handle=1 <-4
                13  0.000000000 s  H1    taskRunning             task=H1 <-12
                14  0.000000000 s  H1    coroutineStarted        coroutine=1 <-12
                15  0.000000000 s  H1    coroutineCreated        coroutine=3 line=0 name="Lock.acquire" <-12
                16  0.000000000 s  H1    coroutineStarted        coroutine=3 <-12
                17  0.000000000 s  H1    primitiveAcquired       primitive=1 value=0 <-12
                18  0.000000000 s  H1    coroutineFinished       coroutine=3 result="True" <-12
                19  0.000000000 s  H1    coroutineSuspended      coroutine=1 awaits=0 line=0 awaitsWhat="" <-12
                20  0.000000000 s  H1    taskWaiting             task=H1 awaits=0 awaitsWhat="" <-12
                21  0.000000000 s  H1    handleScheduled         handle=3 steps=H1 callback="Task-1 next step" <-12
                22  0.000000000 s  H1    taskReady               task=H1 handle=3 <-21
                23  0.000000000 s        handleFinished          handle=1 <-12
                24  0.000000000 s        handleRun               handle=2 <-8
                25  0.000000000 s  H2    taskRunning             task=H2 <-24
                26  0.000000000 s  H2    coroutineStarted        coroutine=2 <-24
                27  0.000000000 s  H2    coroutineCreated        coroutine=4 line=0 name="Lock.acquire" <-24
                28  0.000000000 s  H2    coroutineStarted        coroutine=4 <-24
                29  0.000000000 s  H2    futureCreated           future=3 purpose="Lock.acquire" <-24
                30  0.000000000 s  H2    waiterAdded             primitive=1 future=3 operation="acquire" <-24
                31  0.000000000 s  H2    coroutineSuspended      coroutine=4 awaits=3 line=0 awaitsWhat="Lock.acquire" <-24
                32  0.000000000 s  H2    coroutineSuspended      coroutine=2 awaits=3 line=0 awaitsWhat="Lock.acquire" <-24
                33  0.000000000 s  H2    taskWaiting             task=H2 awaits=3 awaitsWhat="Lock.acquire" <-24
                34  0.000000000 s  H2    callbackAdded           future=3 wakes=H2 callback="Task-2 wake up" <-24
                35  0.000000000 s        handleFinished          handle=2 <-24
                36  0.000000000 s        loopIteration           loop=1 handles=1 iteration=2 <-10
                37  0.000000000 s        handleRun               handle=3 <-21
                38  0.000000000 s  H1    taskRunning             task=H1 <-37
                39  0.000000000 s  H1    coroutineResumed        coroutine=1 line=0 <-37
                40  0.000000000 s  H1    primitiveReleased       primitive=1 value=1 <-37
                41  0.000000000 s  H1    futureResolved          future=3 outcome=0 result="True" <-40
                42  0.000000000 s  H1    handleScheduled         handle=4 steps=H2 callback="Task-2 wake up" <-41
                43  0.000000000 s  H1    taskReady               task=H2 handle=4 <-42
                44  0.000000000 s  H1    coroutineFinished       coroutine=1 result="None" <-37
                45  0.000000000 s  H1    taskDone                task=H1 outcome=0 result="None" <-37
                46  0.000000000 s        handleFinished          handle=3 <-37
                47  0.000000000 s        loopIteration           loop=1 handles=1 iteration=3 <-10
                48  0.000000000 s        handleRun               handle=4 <-42
                49  0.000000000 s  H2    taskRunning             task=H2 <-48
                50  0.000000000 s  H2    coroutineResumed        coroutine=2 line=0 <-48
                51  0.000000000 s  H2    coroutineResumed        coroutine=4 line=0 <-48
                52  0.000000000 s  H2    waiterRemoved           primitive=1 future=3 <-48
                53  0.000000000 s  H2    primitiveAcquired       primitive=1 value=0 <-48
                54  0.000000000 s  H2    coroutineFinished       coroutine=4 result="True" <-48
                55  0.000000000 s  H2    coroutineSuspended      coroutine=2 awaits=0 line=0 awaitsWhat="" <-48
                56  0.000000000 s  H2    taskWaiting             task=H2 awaits=0 awaitsWhat="" <-48
                57  0.000000000 s  H2    handleScheduled         handle=5 steps=H2 callback="Task-2 next step" <-48
                58  0.000000000 s  H2    taskReady               task=H2 handle=5 <-57
                59  0.000000000 s        handleFinished          handle=4 <-48
                60  0.000000000 s        loopIteration           loop=1 handles=1 iteration=4 <-10
                61  0.000000000 s        handleRun               handle=5 <-57
                62  0.000000000 s  H2    taskRunning             task=H2 <-61
                63  0.000000000 s  H2    coroutineResumed        coroutine=2 line=0 <-61
                64  0.000000000 s  H2    primitiveReleased       primitive=1 value=1 <-61
                65  0.000000000 s  H2    coroutineFinished       coroutine=2 result="None" <-61
                66  0.000000000 s  H2    taskDone                task=H2 outcome=0 result="None" <-61
                67  0.000000000 s        handleFinished          handle=5 <-61
                68  0.000000000 s        loopStopped             loop=1 <-10

            """);

        async Coroutine Holding()
        {
            await @lock.Acquire();
            await scene.Loop.GiveWay();
            @lock.Release();
        }
    }

    [Fact]
    public void A_cancelled_timeout()
    {
        scene.RunTask(Impatient());
        AssertTrace(
            """
                 1  0.000000000 s        coroutineCreated        coroutine=1 line=0 name="SchedulerTraceTests.Impatient"
                 2  0.000000000 s        taskCreated             task=I1 coroutine=1 name="Task-1"
                 3  0.000000000 s        handleScheduled         handle=1 steps=I1 callback="Task-1 first step" <-2
                 4  0.000000000 s        taskReady               task=I1 handle=1 <-3
                 5  0.000000000 s        loopStarted             loop=1
                 6  0.000000000 s        loopIteration           loop=1 handles=1 iteration=1 <-5
                 7  0.000000000 s        handleRun               handle=1 <-3
                 8  0.000000000 s  I1    taskRunning             task=I1 <-7
                 9  0.000000000 s  I1    coroutineStarted        coroutine=1 <-7
                10  0.000000000 s  I1    futureCreated           future=2 purpose="never" <-7
                11  0.000000000 s  I1    coroutineCreated        coroutine=2 line=0 name="wait_for" <-7
                12  0.000000000 s  I1    coroutineStarted        coroutine=2 <-7
                13  0.000000000 s  I1    timerSet                handle=2 sleeper=0 deadline=500000 callback="timeout of Task-1" <-7
                14  0.000000000 s  I1    coroutineSuspended      coroutine=2 awaits=2 line=0 awaitsWhat="never" <-7
                15  0.000000000 s  I1    coroutineSuspended      coroutine=1 awaits=2 line=0 awaitsWhat="wait_for" <-7
                16  0.000000000 s  I1    taskWaiting             task=I1 awaits=2 awaitsWhat="never" <-7
                17  0.000000000 s  I1    callbackAdded           future=2 wakes=I1 callback="Task-1 wake up" <-7
                18  0.000000000 s        handleFinished          handle=1 <-7
                19  0.001000000 s        idleJump                loop=1 jumped=1000000 <-5
                20  0.001000000 s        timerFired              handle=2 <-13
                21  0.001000000 s        loopIteration           loop=1 handles=1 iteration=2 <-5
                22  0.001000000 s        handleRun               handle=2 <-20
                23  0.001000000 s        taskCancelling          task=I1 message="" <-22
                24  0.001000000 s        futureResolved          future=2 outcome=2 result="" <-23
                25  0.001000000 s        handleScheduled         handle=3 steps=I1 callback="Task-1 wake up" <-24
                26  0.001000000 s        taskReady               task=I1 handle=3 <-25
                27  0.001000000 s        handleFinished          handle=2 <-22
                28  0.001000000 s        loopIteration           loop=1 handles=1 iteration=3 <-5
                29  0.001000000 s        handleRun               handle=3 <-25
                30  0.001000000 s  I1    taskRunning             task=I1 <-29
                31  0.001000000 s  I1    coroutineResumed        coroutine=1 line=0 <-29
                32  0.001000000 s  I1    coroutineResumed        coroutine=2 line=0 <-29
                33  0.001000000 s  I1    coroutineFinished       coroutine=2 result="TimeoutError" <-29
                34  0.001000000 s  I1    coroutineFinished       coroutine=1 result="TimeoutError" <-29
                35  0.001000000 s  I1    taskDone                task=I1 outcome=1 result="TimeoutError" <-29
                36  0.001000000 s        handleFinished          handle=3 <-29
                37  0.001000000 s        loopStopped             loop=1 <-5

            """);

        async Coroutine<int> Impatient() => await scene.Loop.WaitFor(scene.Loop.CreateFuture<int>("never"), 0.0005);
    }

    private void AssertTrace(string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), TraceText.Of(scene.Log));
}
