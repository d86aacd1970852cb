using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>Stands in until the interpreter is there: every program "runs" one sleeping task.</summary>
internal sealed class PythonEngine : IEngine
{
    public string Version => "0";

    public IRun Start(SessionRecord record, ITraceSink sink) => new Run(sink);

    private sealed class Run(ITraceSink sink) : IRun
    {
        public SyntaxProblem? Problem => null;

        public bool Continue(int fuel)
        {
            long time = 0;
            var file = sink.Intern("main.py");
            void Emit(EventKind kind, int subject, int other = 0, long number = 0, string text = "", int task = 0) =>
                sink.Emit(new TraceEvent(kind, time += 100, task, 0, subject, other, number, sink.Intern(text)));
            foreach (var line in new[] { 1, 4, 10 }) Emit(EventKind.LineReached, 1, file, line);
            Emit(EventKind.OutputWritten, 0, 0, 1, "Making a task\n");
            Emit(EventKind.CoroutineCreated, 1, 0, 4, "boil_egg");
            Emit(EventKind.TaskCreated, 1, 1, 0, "Task-1");
            Emit(EventKind.HandleScheduled, 1, 1, 0, "Task-1.step");
            Emit(EventKind.TaskReady, 1, 1);
            Emit(EventKind.LoopStarted, 1);
            Emit(EventKind.LoopIteration, 1, 1, 1);
            Emit(EventKind.HandleRun, 1);
            Emit(EventKind.TaskRunning, 1);
            Emit(EventKind.CoroutineStarted, 1, task: 1);
            Emit(EventKind.LineReached, 2, file, 5, task: 1);
            Emit(EventKind.OutputWritten, 0, 0, 1, "The egg needs 3 seconds\n", task: 1);
            Emit(EventKind.LineReached, 2, file, 6, task: 1);
            Emit(EventKind.FutureCreated, 2, 0, 0, "sleep", task: 1);
            Emit(EventKind.TimerSet, 2, 1, 3_000_000_000 + time, "set_result", task: 1);
            Emit(EventKind.CoroutineSuspended, 1, 2, 6, "sleep(3)", task: 1);
            Emit(EventKind.TaskWaiting, 1, 2, 0, "sleep(3)", task: 1);
            Emit(EventKind.HandleFinished, 1);
            Emit(EventKind.IdleJump, 1, 0, 3_000_000_000);
            time += 3_000_000_000;
            Emit(EventKind.TimerFired, 2);
            Emit(EventKind.ProgramEnded, 0);
            return false;
        }
    }
}
