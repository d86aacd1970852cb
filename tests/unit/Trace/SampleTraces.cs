using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

internal static class SampleTraces
{
    /// <summary>One task in a loop of arithmetic: nearly every event is a line or a local.</summary>
    public static TraceLog LineHeavy(int events)
    {
        var trace = new TraceBuilder().Emit(LoopStarted, 1).NewTask(1, 1, "main").FirstStep(1, 1, "main");
        for (var i = 0; trace.Last < events; i++)
            trace.Line(1, 3).Local(1, "i", i.ToString()).Line(1, 4).Local(1, "total", (i * 7).ToString()).Line(1, 5).Line(1, 6);
        return trace.Log;
    }

    /// <summary>
    /// main makes a queue, a producer (which puts twice) and a consumer, and waits for both. Tasks 1 M, 2 P1, 3 C1; coroutines and
    /// frames carry the numbers of their tasks; Queue.get is coroutine 4 and has no frame; the module is frame 9.
    /// </summary>
    public static TraceBuilder ProducerAndConsumer()
    {
        var trace = new TraceBuilder();
        trace.Emit(FrameEntered, 9, number: 1, text: "<module>").Line(9, 20).NewTask(1, 1, "main", 15).Emit(LoopStarted, 1);

        trace.Emit(LoopIteration, 1, 1, 1).FirstStep(1, 1, "main", 15).Line(1, 16).Emit(PrimitiveCreated, 1, number: 2, text: "Queue")
            .Local(1, "q", "<Queue maxsize=2>").Line(1, 18).NewTask(2, 2, "producer", 3).NewTask(3, 3, "consumer", 8)
            .Emit(FutureCreated, 4, text: "gather").Emit(CallbackAdded, 2, text: "gather").Emit(CallbackAdded, 3, text: "gather")
            .Park(1, 1, 18, 4, "gather", 101);

        trace.Emit(LoopIteration, 1, 2, 2).FirstStep(2, 2, "producer", 3).Line(2, 4).Local(2, "i", "0").Line(2, 5)
            .Emit(FutureCreated, 5, text: "sleep(0.5)").Emit(TimerSet, 201, 2, 500_005_000, "sleep(0.5)").Park(2, 2, 5, 5, "sleep(0.5)", 102);
        trace.FirstStep(3, 3, "consumer", 8).Line(3, 9).Line(3, 10)
            .Emit(CoroutineCreated, 4, number: 0, text: "Queue.get").Emit(CoroutineStarted, 4)
            .Emit(FutureCreated, 6, text: "item in q").Emit(WaiterAdded, 1, 6, text: "get")
            .Emit(CoroutineSuspended, 4, 6, 0, "item in q").Park(3, 3, 10, 6, "item in q", 103);

        trace.At(0.501).Emit(IdleJump, 1, number: 500_993_000).Emit(TimerFired, 201).Emit(LoopIteration, 1, 1, 3)
            .Because(trace.Last - 1).Emit(HandleRun, 201).Because(trace.Last).Emit(FutureResolved, 5, text: "None").Wake(2, 202, "wake-up of Task-2")
            .Emit(HandleFinished, 201);
        trace.Emit(LoopIteration, 1, 1, 4).Emit(HandleRun, 202).In(2).Emit(TaskRunning, 2).Emit(CoroutineResumed, 2, number: 5)
            .Line(2, 6).Emit(QueuePut, 1, number: 1, text: "0");
        trace.Because(trace.Last).Emit(FutureResolved, 6, text: "None").Wake(3, 203, "wake-up of Task-3").Emit(WaiterRemoved, 1, 6)
            .Print("put 0\n").Emit(FrameLeft, 2, text: "None").Emit(CoroutineFinished, 2, text: "None").Emit(TaskDone, 2, text: "None")
            .In(0).Emit(HandleFinished, 202);

        trace.Emit(LoopIteration, 1, 1, 5).Emit(HandleRun, 203).In(3).Emit(TaskRunning, 3)
            .Emit(CoroutineResumed, 3, number: 10).Emit(CoroutineResumed, 4).Emit(QueueGot, 1, number: 0, text: "0")
            .Emit(CoroutineFinished, 4, text: "0").Local(3, "item", "0").Line(3, 11).Print("took 0\n")
            .Emit(ExceptionRaised, 3, number: 12, text: "ValueError: bad").Emit(FrameLeft, 3).Emit(CoroutineFinished, 3, text: "ValueError: bad")
            .Emit(TaskDone, 3, number: 1, text: "ValueError: bad");
        trace.Because(trace.Last).Emit(HandleScheduled, 301, text: "gather").In(0).Emit(HandleFinished, 203);
        trace.Emit(LoopIteration, 1, 1, 6).Because(trace.Last - 2).Emit(HandleRun, 301);
        trace.Because(trace.Last).Emit(FutureResolved, 4, number: 1, text: "ValueError: bad").Wake(1, 204, "wake-up of Task-1").Emit(HandleFinished, 301);

        trace.Emit(LoopIteration, 1, 1, 7).Emit(HandleRun, 204).In(1).Emit(TaskRunning, 1).Emit(CoroutineResumed, 1, number: 18)
            .Emit(ExceptionRaised, 1, number: 18, text: "ValueError: bad").Emit(ExceptionCaught, 1, number: 19, text: "ValueError").Line(1, 19)
            .Emit(FrameLeft, 1, text: "None").Emit(CoroutineFinished, 1, text: "None").Emit(TaskDone, 1, text: "None")
            .In(0).Emit(HandleFinished, 204).Emit(LoopStopped, 1).Emit(LoopClosed, 1).Emit(FrameLeft, 9, text: "None").Emit(ProgramEnded);
        return trace;
    }
}
