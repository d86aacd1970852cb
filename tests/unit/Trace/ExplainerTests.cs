using System.Text.RegularExpressions;
using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

public partial class ExplainerTests
{
    private static Explainer For(TraceLog log, ExplanationTexts? texts = null)
    {
        var names = new TraceNames(log);
        names.Update();
        return new Explainer(names, texts ?? ExplanationTexts.English);
    }

    private static string Steps(TraceLog log, ExplanationTexts texts)
    {
        var steps = new TraceSteps(log);
        steps.Update();
        var explainer = For(log, texts);
        return string.Concat(Enumerable.Range(1, steps.Count).Select(index =>
            string.Join(texts.BetweenSentences, explainer.ExplainStep(steps.PlaceOf(index - 1), steps.PlaceOf(index))) + "\n"));
    }

    [Fact]
    public void Every_step_of_a_program_is_told() => Assert.Equal(
        """
        The program starts. The program is about to run line 20.
        The program made task M; it waits in the ready queue for its first turn.
        The event loop starts: from now on it decides what runs.
        The loop takes M from the front of the ready queue. main() starts to run.
        M is about to run line 16.
        M makes a Queue. M is about to run line 18.
        M made task P1; it waits in the ready queue for its first turn.
        M made task C1; it waits in the ready queue for its first turn.
        M waits for gather; meanwhile the loop can run something else.
        The loop takes P1 from the front of the ready queue. producer() starts to run.
        P1 is about to run line 4.
        i is now 0. P1 is about to run line 5.
        P1 waits for sleep(0.5); meanwhile the loop can run something else.
        The loop takes C1 from the front of the ready queue. consumer() starts to run.
        C1 is about to run line 9.
        C1 is about to run line 10.
        C1 waits for item in q; meanwhile the loop can run something else.
        Nothing is ready, so the clock jumps 0.500993 s ahead, to the next thing that is due.
        It is 0.501 s: the timer of P1 is due and moves to the ready queue.
        The sleep of P1 is over, so the loop moved P1 to the ready queue.
        The loop takes P1 from the front of the ready queue. producer() goes on at line 5.
        P1 is about to run line 6.
        P1 put 0 into q, which resolved the future that C1 was waiting for, so the loop moved C1 to the ready queue.
        P1 prints put 0. P1 is done; its result is None.
        The loop takes C1 from the front of the ready queue. consumer() goes on at line 10.
        C1 takes 0 from q. C1 is about to run line 11.
        C1 prints took 0. Line 12 raises ValueError: bad.
        C1 has failed with ValueError: bad.
        C1 is done, so gather, which waited for that, goes to the end of the ready queue.
        gather, which M was waiting for, is resolved, so the loop moved M to the ready queue.
        The loop takes M from the front of the ready queue. main() goes on at line 18.
        Line 18 raises ValueError: bad.
        ValueError is caught at line 19. M is about to run line 19.
        M is done; its result is None.
        The event loop stops.
        The event loop is closed for good.
        The program has ended.

        """.ReplaceLineEndings("\n"),
        Steps(SampleTraces.ProducerAndConsumer().Log, ExplanationTexts.English));

    [Fact]
    public void Chinese_is_told_too() => Assert.StartsWith(
        """
        程序开始。程序即将运行第 20 行。
        程序创建了任务 M；它在就绪队列中等待第一次运行。
        事件循环启动：从现在起由它决定运行什么。
        事件循环从就绪队列头部取出 M。main() 开始运行。
        M 即将运行第 16 行。
        """.ReplaceLineEndings("\n"),
        Steps(SampleTraces.ProducerAndConsumer().Log, ExplanationTexts.Chinese));

    [Fact]
    public void Parts_carry_colours_lines_and_code()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var ready = Enumerable.Range(1, log.Count).Last(sequence => log[sequence].Kind == TaskReady && log[sequence].Subject == 3);
        var parts = For(log).Explain(ready).Parts;
        Assert.Equal(new SentencePart(PartKind.Task, "P1", 2, 1), parts[0]);
        Assert.Equal(new SentencePart(PartKind.Text, " put "), parts[1]);
        Assert.Equal(new SentencePart(PartKind.Code, "0"), parts[2]);
        Assert.Contains(new SentencePart(PartKind.Task, "C1", 3, 2), parts);
        Assert.Contains(new SentencePart(PartKind.Line, "20", 20), For(log).Explain(2).Parts);
    }

    [Fact]
    public void Why_walks_back_along_the_causes()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var ready = Enumerable.Range(1, log.Count).Last(sequence => log[sequence].Kind == TaskReady && log[sequence].Subject == 1);
        Assert.Equal(
            [
                "gather, which M was waiting for, is resolved, so the loop moved M to the ready queue.",
                "gather now has an exception: ValueError: bad.",
                "The loop takes gather from the front of the ready queue and calls it.",
                "C1 is done, so gather, which waited for that, goes to the end of the ready queue.",
                "C1 has failed with ValueError: bad.",
            ],
            For(log).WhyNow(ready).Select(sentence => sentence.ToString()));
        Assert.Equal(2, For(log).WhyNow(ready, 2).Count);
    }

    /// <summary>Moments by the key of their sentence; the last event is the one explained.</summary>
    public static TheoryData<string, string, Action<object>> Moments
    {
        get
        {
            var moments = new TheoryData<string, string, Action<object>>();
            void Add(string key, string english, Action<TraceBuilder> build) => moments.Add(key, english, trace => build((TraceBuilder)trace));

            Add("LoopStarted", "The event loop starts: from now on it decides what runs.", t => t.Emit(LoopStarted, 1));
            Add("LoopIteration.one", "The loop begins pass 3: one entry is ready.", t => t.Emit(LoopIteration, 1, 1, 3));
            Add("LoopIteration.many", "The loop begins pass 4: 0 entries are ready.", t => t.Emit(LoopIteration, 1, 0, 4));
            Add("IdleJump", "Nothing is ready, so the clock jumps 12.5 ms ahead, to the next thing that is due.", t => t.Emit(IdleJump, 1, number: 12_500_000));
            Add("LoopStopped", "The event loop stops.", t => t.Emit(LoopStopped, 1));
            Add("LoopClosed", "The event loop is closed for good.", t => t.Emit(LoopClosed, 1));

            Add("HandleScheduled.task", "The next step of F1 goes to the end of the ready queue.", t => Tasks(t).Emit(HandleScheduled, 5, 1));
            Add("HandleScheduled.callback", "F1 schedules cb: it goes to the end of the ready queue.", t => Tasks(t).In(1).Emit(HandleScheduled, 5, text: "cb"));
            Add("HandleScheduled.done", "F1 is done, so cb, which waited for that, goes to the end of the ready queue.",
                t => Tasks(t).Emit(TaskDone, 1).Because(t.Last).Emit(HandleScheduled, 5, text: "cb"));
            Add("HandleRun.task", "The loop takes F1 from the front of the ready queue.", t => Tasks(t).Emit(HandleScheduled, 5, 1).Emit(HandleRun, 5));
            Add("HandleRun.sleep", "The loop ends the sleep of F1.", t => Tasks(t).Emit(TimerSet, 5, 1).Emit(HandleRun, 5));
            Add("HandleRun.callback", "The loop takes cb from the front of the ready queue and calls it.", t => t.Emit(HandleScheduled, 5, text: "cb").Emit(HandleRun, 5));
            Add("HandleRun.unknown", "The loop calls what is at the front of the ready queue.", t => t.Emit(HandleRun, 5));
            Add("HandleFinished", "Control is back in the loop.", t => t.Emit(HandleFinished, 5));
            Add("HandleCancelled", "cb is taken out of the ready queue: it will not be called.", t => t.Emit(HandleScheduled, 5, text: "cb").Emit(HandleCancelled, 5));

            Add("TimerSet.sleep", "F1 sets a timer that will wake it at 2.500 s.", t => Tasks(t).Emit(TimerSet, 5, 1, 2_500_000_000));
            Add("TimerSet.callback", "The program asks the loop to call cb at 2.500 s.", t => t.Emit(TimerSet, 5, 0, 2_500_000_000, "cb"));
            Add("TimerFired.sleep", "It is 3.000 s: the timer of F1 is due and moves to the ready queue.", t => Tasks(t).Emit(TimerSet, 5, 1).At(3).Emit(TimerFired, 5));
            Add("TimerFired.callback", "It is 3.000 s: cb is due and moves to the ready queue.", t => t.Emit(TimerSet, 5, text: "cb").At(3).Emit(TimerFired, 5));
            Add("TimerCancelled", "The timer for cb is dropped.", t => t.Emit(TimerSet, 5, text: "cb").Emit(TimerCancelled, 5));

            Add("CoroutineCreated", "F1 calls h(): that makes a coroutine, and none of its code runs yet.", t => Tasks(t).In(1).Emit(CoroutineCreated, 9, text: "h"));
            Add("CoroutineStarted", "f() starts to run.", t => Tasks(t).Emit(CoroutineStarted, 1));
            Add("CoroutineSuspended.line", "f() is parked at line 7: it awaits sleep.", t => Tasks(t).Emit(CoroutineSuspended, 1, 4, 7, "sleep"));
            Add("CoroutineSuspended.noline", "f() is parked: it awaits sleep.", t => Tasks(t).Emit(CoroutineSuspended, 1, 4, 0, "sleep"));
            Add("CoroutineSuspended.gaveway", "f() is parked for one turn.", t => Tasks(t).Emit(CoroutineSuspended, 1, number: 7));
            Add("CoroutineResumed.line", "f() goes on at line 7.", t => Tasks(t).Emit(CoroutineResumed, 1, number: 7));
            Add("CoroutineResumed.noline", "f() goes on.", t => Tasks(t).Emit(CoroutineResumed, 1));
            Add("CoroutineFinished.result", "f() has ended: 42.", t => Tasks(t).Emit(CoroutineFinished, 1, text: "42"));
            Add("CoroutineFinished.plain", "f() has ended.", t => Tasks(t).Emit(CoroutineFinished, 1));
            Add("CoroutineNeverAwaited", "h() was called but never awaited, so its code never ran. Is an await missing?", t => t.Emit(CoroutineNeverAwaited, 9, text: "h"));

            Add("TaskCreated.coroutine", "The program makes task F1 to run f().", t => t.Emit(CoroutineCreated, 1, text: "f").Emit(TaskCreated, 1, 1));
            Add("TaskCreated.plain", "The program makes task T1.", t => t.Emit(TaskCreated, 1));
            Add("TaskReady.created", "F1 made task H1; it waits in the ready queue for its first turn.", t => Tasks(t).In(1).NewTask(8, 8, "h"));
            Add("TaskReady.gaveway", "F1 gave way, so it goes to the end of the ready queue.", t => Tasks(t).Emit(TaskWaiting, 1).Wake(1, 9));
            Add("TaskReady.timer", "The sleep of F1 is over, so the loop moved F1 to the ready queue.",
                t => Tasks(t).Emit(TimerSet, 5, 1).Emit(HandleRun, 5).Because(t.Last).Emit(FutureResolved, 4).Wake(1, 9));
            Add("TaskReady.put", "G1 put 'x' into Queue 1, which resolved the future that F1 was waiting for, so the loop moved F1 to the ready queue.",
                t => WokenBy(t, "Queue", QueuePut, "'x'"));
            Add("TaskReady.got", "G1 took 'x' from Queue 1, which resolved the future that F1 was waiting for, so the loop moved F1 to the ready queue.",
                t => WokenBy(t, "Queue", QueueGot, "'x'"));
            Add("TaskReady.released", "G1 released Lock 1, which F1 was waiting for, so the loop moved F1 to the ready queue.", t => WokenBy(t, "Lock", PrimitiveReleased));
            Add("TaskReady.signalled", "G1 signalled Event 1, which F1 was waiting for, so the loop moved F1 to the ready queue.", t => WokenBy(t, "Event", PrimitiveSignalled));
            Add("TaskReady.done", "G1 is done, and F1 was waiting for that, so the loop moved F1 to the ready queue.", t => Tasks(t).In(2).Emit(TaskDone, 2).Wake(1, 9));
            Add("TaskReady.future", "future 4, which F1 was waiting for, is resolved, so the loop moved F1 to the ready queue.",
                t => Tasks(t).In(2).Emit(FutureResolved, 4).Wake(1, 9));
            Add("TaskReady.cancelled", "G1 cancelled F1, so the loop moved F1 to the ready queue to be told.", t => Tasks(t).In(2).Emit(TaskCancelling, 1).Wake(1, 9));
            Add("TaskReady.plain", "F1 can go on: it waits in the ready queue for its turn.", t => Tasks(t).Emit(TaskReady, 1));
            Add("TaskRunning", "F1 runs now.", t => Tasks(t).Emit(TaskRunning, 1));
            Add("TaskWaiting.future", "F1 waits for sleep; meanwhile the loop can run something else.", t => Tasks(t).Emit(TaskWaiting, 1, 4, text: "sleep"));
            Add("TaskWaiting.task", "F1 waits until G1 is done; meanwhile the loop can run something else.", t => Tasks(t).Emit(TaskWaiting, 1, 2, text: "Task-2"));
            Add("TaskWaiting.gaveway", "F1 gives way: whatever else is ready runs first.", t => Tasks(t).Emit(TaskWaiting, 1));
            Add("TaskCancelling", "G1 cancels F1: CancelledError will be raised at its await.", t => Tasks(t).In(2).Emit(TaskCancelling, 1));
            Add("TaskDone.result", "F1 is done; its result is 42.", t => Tasks(t).Emit(TaskDone, 1, text: "42"));
            Add("TaskDone.plain", "F1 is done.", t => Tasks(t).Emit(TaskDone, 1));
            Add("TaskDone.exception", "F1 has failed with ValueError: bad.", t => Tasks(t).Emit(TaskDone, 1, number: 1, text: "ValueError: bad"));
            Add("TaskDone.cancelled", "F1 is cancelled.", t => Tasks(t).Emit(TaskDone, 1, number: 2));
            Add("ExceptionNeverRetrieved", "F1 failed with E, and nobody has ever looked at its result.", t => Tasks(t).Emit(ExceptionNeverRetrieved, 1, text: "E"));

            Add("FutureCreated.purpose", "The program makes a future: a place for a result to come, sleep.", t => t.Emit(FutureCreated, 4, text: "sleep"));
            Add("FutureCreated.plain", "The program makes a future: a place for a result to come.", t => t.Emit(FutureCreated, 4));
            Add("FutureResolved.result", "item in q now has its result: 1.", t => t.Emit(FutureCreated, 4, text: "item in q").Emit(FutureResolved, 4, text: "1"));
            Add("FutureResolved.plain", "future 4 is resolved.", t => t.Emit(FutureCreated, 4).Emit(FutureResolved, 4));
            Add("FutureResolved.exception", "future 4 now has an exception: E.", t => t.Emit(FutureResolved, 4, number: 1, text: "E"));
            Add("FutureResolved.cancelled", "future 4 is cancelled.", t => t.Emit(FutureResolved, 4, number: 2));
            Add("CallbackAdded.task", "F1 will be woken when G1 is resolved.", t => Tasks(t).Emit(CallbackAdded, 2, 1));
            Add("CallbackAdded.callback", "cb will be called when future 4 is resolved.", t => t.Emit(CallbackAdded, 4, text: "cb"));

            Add("PrimitiveCreated", "The program makes a Lock.", t => t.Emit(PrimitiveCreated, 1, text: "Lock"));
            Add("PrimitiveAcquired", "F1 takes lock.", t => Tasks(t).Emit(PrimitiveCreated, 1, text: "Lock").Local(1, "lock", "<Lock>").In(1).Emit(PrimitiveAcquired, 1));
            Add("PrimitiveReleased", "F1 releases Lock 1.", t => Tasks(t).Emit(PrimitiveCreated, 1, text: "Lock").In(1).Emit(PrimitiveReleased, 1));
            Add("PrimitiveSignalled.set", "The program sets Event 1: whoever waits for it may go on.", t => t.Emit(PrimitiveCreated, 1, text: "Event").Emit(PrimitiveSignalled, 1, number: 1));
            Add("PrimitiveSignalled.cleared", "The program clears Event 1: whoever waits for it from now on must wait.", t => t.Emit(PrimitiveCreated, 1, text: "Event").Emit(PrimitiveSignalled, 1));
            Add("PrimitiveSignalled.notified", "The program notifies 2 of those who wait for Condition 1.", t => t.Emit(PrimitiveCreated, 1, text: "Condition").Emit(PrimitiveSignalled, 1, number: 2));
            Add("PrimitiveSignalled.filled", "Barrier 1 is full: all who wait for it may pass.", t => t.Emit(PrimitiveCreated, 1, text: "Barrier").Emit(PrimitiveSignalled, 1));
            Add("WaiterAdded", "F1 joins the line at 1 (get).", t => Tasks(t).In(1).Emit(WaiterAdded, 1, 4, text: "get"));
            Add("WaiterRemoved", "The line at 1 gets shorter by one.", t => t.Emit(WaiterRemoved, 1, 4));
            Add("QueuePut", "The program puts 'x' into Queue 1.", t => t.Emit(PrimitiveCreated, 1, text: "Queue").Emit(QueuePut, 1, text: "'x'"));
            Add("QueueGot", "The program takes 'x' from Queue 1.", t => t.Emit(PrimitiveCreated, 1, text: "Queue").Emit(QueueGot, 1, text: "'x'"));

            Add("ExecutorSubmitted", "The program hands f() to a pool of threads.", t => t.Emit(ExecutorSubmitted, 1, text: "f()"));
            Add("ExecutorStarted", "The thread pool_0 of the pool takes f().", t => t.Emit(ThreadStarted, 2, text: "pool_0").Emit(ExecutorSubmitted, 1, text: "f()").Emit(ExecutorStarted, 1, 2));
            Add("ExecutorDone.result", "f(), which a thread of the pool ran, has its result: 3.", t => t.Emit(ExecutorSubmitted, 1, text: "f()").Emit(ExecutorDone, 1, text: "3"));
            Add("ExecutorDone.exception", "f(), which a thread of the pool ran, has failed with E.", t => t.Emit(ExecutorSubmitted, 1, text: "f()").Emit(ExecutorDone, 1, number: 1, text: "E"));
            Add("ThreadStarted", "The thread Thread-1 starts.", t => t.Emit(ThreadStarted, 1, text: "Thread-1"));
            Add("ThreadFinished", "The thread Thread-1 ends.", t => t.Emit(ThreadStarted, 1, text: "Thread-1").Emit(ThreadFinished, 1));
            Add("ThreadRunning", "It is the turn of the thread Thread-1.", t => t.Emit(ThreadRunning, 1, text: "Thread-1"));
            Add("ThreadWaiting", "The thread Thread-1 waits for a lock; meanwhile others can run.", t => t.Emit(ThreadStarted, 1, text: "Thread-1").Emit(ThreadWaiting, 1, text: "a lock"));
            Add("ThreadBlocked", "time.sleep blocked the whole thread for 2 s: no task could run meanwhile.", t => t.Emit(ThreadBlocked, number: 2_000_000_000, text: "time.sleep"));

            Add("EndpointCreated", "The server 127.0.0.1:80 is opened.", t => t.Emit(EndpointCreated, 1, text: "server 127.0.0.1:80"));
            Add("EndpointConnected", "The client and the server are connected.", t => Ends(t).Emit(EndpointConnected, 1, 2));
            Add("BytesSent.one", "The program sends one byte through the client: b'h'.", t => Ends(t).Emit(BytesSent, 1, 2, 1, "b'h'"));
            Add("BytesSent.many", "F1 sends 5 bytes through the client: b'hello'.", t => Ends(Tasks(t)).In(1).Emit(BytesSent, 1, 2, 5, "b'hello'"));
            Add("BytesDelivered.one", "One byte arrives at the server: b'h'.", t => Ends(t).Emit(BytesDelivered, 2, 1, 1, "b'h'"));
            Add("BytesDelivered.many", "5 bytes arrive at the server: b'hello'.", t => Ends(t).Emit(BytesDelivered, 2, 1, 5, "b'hello'"));
            Add("EndpointClosed", "The client is closed.", t => Ends(t).Emit(EndpointClosed, 1));
            Add("ProcessStarted", "The process ls -l starts.", t => t.Emit(ProcessStarted, 1, text: "ls -l"));
            Add("ProcessExited.code", "The process ls -l ends with exit code 3.", t => t.Emit(ProcessStarted, 1, text: "ls -l").Emit(ProcessExited, 1, number: 3));
            Add("ProcessExited.killed", "The process ls -l was killed by signal 9.", t => t.Emit(ProcessStarted, 1, text: "ls -l").Emit(ProcessExited, 1, number: -9));
            Add("SignalRaised.program", "The program gets the signal SIGINT.", t => t.Emit(SignalRaised, number: 2, text: "SIGINT"));
            Add("SignalRaised.process", "The process ls -l gets the signal SIGINT.", t => t.Emit(ProcessStarted, 1, text: "ls -l").Emit(SignalRaised, 1, number: 2, text: "SIGINT"));

            Add("LineReached", "F1 is about to run line 7.", t => Tasks(t).In(1).Line(1, 7));
            Add("FrameEntered.module", "The program starts.", t => t.Emit(FrameEntered, 1, text: "<module>"));
            Add("FrameEntered.function", "The program enters f().", t => t.Emit(FrameEntered, 1, text: "f"));
            Add("FrameLeft.result", "f() returns 3.", t => t.Emit(FrameEntered, 1, text: "f").Emit(FrameLeft, 1, text: "3"));
            Add("FrameLeft.yields", "f() yields 3.", t => t.Emit(FrameEntered, 1, text: "f").Emit(FrameLeft, 1, number: 1, text: "3"));
            Add("FrameLeft.exception", "f() is left because of an exception.", t => t.Emit(FrameEntered, 1, text: "f").Emit(FrameLeft, 1));
            Add("FrameLeft.module", "The last line of the program has run.", t => t.Emit(FrameEntered, 1, text: "<module>").Emit(FrameLeft, 1, text: "None"));
            Add("ExceptionRaised", "Line 4 raises E.", t => t.Emit(ExceptionRaised, 1, number: 4, text: "E"));
            Add("ExceptionCaught", "E is caught at line 5.", t => t.Emit(ExceptionCaught, 1, number: 5, text: "E"));
            Add("LocalChanged", "x is now 1.", t => t.Local(1, "x", "1"));

            Add("OutputWritten.stdout", "The program prints hi.", t => t.Print("hi\n"));
            Add("OutputWritten.stderr", "The program writes hi to stderr.", t => t.Emit(OutputWritten, number: 2, text: "hi\n"));
            Add("WarningIssued", "Python warns: RuntimeWarning: x", t => t.Emit(WarningIssued, text: "RuntimeWarning: x"));
            Add("LimitReached", "The run was stopped: too many steps.", t => t.Emit(LimitReached, text: "too many steps."));
            Add("ProgramEnded.ok", "The program has ended.", t => t.Emit(ProgramEnded));
            Add("ProgramEnded.code", "The program has ended with exit code 3.", t => t.Emit(ProgramEnded, number: 3));
            return moments;
        }
    }

    /// <summary>Tasks 1 (F1, coroutine f) and 2 (G1, coroutine g).</summary>
    private static TraceBuilder Tasks(TraceBuilder trace) => trace.NewTask(1, 1, "f").NewTask(2, 2, "g");

    private static TraceBuilder Ends(TraceBuilder trace) => trace.Emit(EndpointCreated, 1, text: "client").Emit(EndpointCreated, 2, text: "server");

    private static void WokenBy(TraceBuilder trace, string type, EventKind kind, string item = "") =>
        Tasks(trace).Emit(PrimitiveCreated, 1, text: type).In(2).Emit(kind, 1, text: item).Because(trace.Last).Emit(FutureResolved, 4).Wake(1, 9);

    [Fact]
    public void A_coroutine_that_is_over_within_the_step_is_not_told_of()
    {
        var trace = new TraceBuilder().Line(1, 3);
        var from = trace.Last;
        trace.Emit(CoroutineCreated, 7, text: "drain").Emit(CoroutineFinished, 7).Line(1, 4);
        Assert.Equal("The program is about to run line 4.", Told(trace, from));
        trace.Emit(CoroutineCreated, 8, text: "work").Line(1, 5);
        Assert.Equal("The program calls work(): that makes a coroutine, and none of its code runs yet. The program is about to run line 5.", Told(trace, trace.Last - 2));
    }

    private static string Told(TraceBuilder trace, int from) => string.Join(' ', For(trace.Log).ExplainStep(from, trace.Last));

    [Theory, MemberData(nameof(Moments))]
    public void Each_kind_of_moment_has_its_sentence(string key, string english, Action<object> build)
    {
        var trace = new TraceBuilder();
        build(trace);
        var explainer = For(trace.Log);
        Assert.Equal(key, explainer.KeyOf(trace.Log[trace.Last], trace.Last));
        Assert.Equal(english, explainer.Explain(trace.Last).ToString());

        var chinese = For(trace.Log, ExplanationTexts.Chinese).Explain(trace.Last);
        var shown = explainer.Explain(trace.Last).Parts.Where(part => part.Kind != PartKind.Text).ToHashSet();
        Assert.Superset(chinese.Parts.Where(part => part.Kind != PartKind.Text).ToHashSet(), shown);
        Assert.Matches(HanOrCode(), chinese.ToString());
    }

    [Theory]
    [InlineData("a lock", "线程 Thread-1 等待 锁；其间其他线程可以运行。")]
    [InlineData("socket.recv()", "线程 Thread-1 等待 socket.recv()；其间其他线程可以运行。")]
    public void What_a_thread_waits_for_is_said_in_Chinese(string words, string sentence)
    {
        var trace = new TraceBuilder();
        trace.Emit(ThreadStarted, 1, text: "Thread-1").Emit(ThreadWaiting, 1, text: words);

        Assert.Equal(sentence, For(trace.Log, ExplanationTexts.Chinese).Explain(trace.Last).ToString());
    }

    [Fact]
    public void Every_sentence_there_is_has_its_moment() =>
        Assert.Equal(
            ExplanationTexts.English.Keys.Where(key => !key.StartsWith("who.")).Order(),
            Moments.Select(moment => moment.Data.Item1).Order());

    [Fact]
    public void Every_kind_has_its_sentence() =>
        Assert.Equal(
            Enum.GetValues<EventKind>().Select(kind => kind.ToString()).Order(),
            ExplanationTexts.English.Keys.Where(key => !key.StartsWith("who.")).Select(key => key.Split('.')[0]).Distinct().Order());

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.Equal(ExplanationTexts.English.Keys.Order(), ExplanationTexts.Chinese.Keys.Order());
        foreach (var key in ExplanationTexts.English.Keys)
            Assert.Equal(Placeholders(ExplanationTexts.English.Template(key)), Placeholders(ExplanationTexts.Chinese.Template(key)));
    }

    [Theory, MemberData(nameof(EventSchemaTests.Kinds), MemberType = typeof(EventSchemaTests))]
    public void Numbers_that_nothing_explains_are_told_all_the_same(EventKind kind)
    {
        foreach (var number in new[] { 0, 1, 2, -1, int.MaxValue })
        {
            var log = new TraceLog();
            var text = log.Intern("x");
            log.Emit(new TraceEvent(kind, 5, number, 0, number, EventSchema.OtherIsString(kind) ? text : number, number, text));
            log.Emit(new TraceEvent(kind, 5, number, 1, number, 0, 0, 0));
            foreach (var texts in new[] { ExplanationTexts.English, ExplanationTexts.Chinese })
            {
                Assert.NotEmpty(For(log, texts).Explain(1).ToString());
                Assert.NotEmpty(For(log, texts).WhyNow(2));
            }
        }
    }

    [Fact]
    public void Long_code_is_cut()
    {
        var trace = new TraceBuilder().Print(new string('x', 59) + "😀" + new string('y', 500));
        Assert.Equal("The program prints " + new string('x', 59) + "….", For(trace.Log).Explain(1).ToString());
    }

    [Theory]
    [InlineData(1, "a\n\n", "The program prints a.")]
    [InlineData(1, "a\nb\n", "The program prints a ….")]
    [InlineData(2, "Traceback:\n  line 1\nValueError: bad\n", "The program writes … ValueError: bad to stderr.")]
    public void Of_several_lines_one_is_told(int stream, string written, string told)
    {
        var trace = new TraceBuilder().Emit(OutputWritten, number: stream, text: written);
        Assert.Equal(told, For(trace.Log).Explain(1).ToString());
    }

    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("en-GB", "en")]
    [InlineData("de", "en")]
    [InlineData("", "en")]
    public void A_culture_gets_the_nearest_language(string culture, string language) => Assert.Equal(language, ExplanationTexts.For(culture).Language);

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(500, "500 ns")]
    [InlineData(1500, "1.5 µs")]
    [InlineData(2_000_000, "2 ms")]
    [InlineData(100_000_000, "0.1 s")]
    [InlineData(3_000_000_001, "3.000000001 s")]
    public void Durations_are_exact_and_short(long nanoseconds, string text) => Assert.Equal(text, ExplanationTexts.Duration(nanoseconds));

    private static IEnumerable<string> Placeholders(string template) => PlaceholderPattern().Matches(template).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex HanOrCode();
}
