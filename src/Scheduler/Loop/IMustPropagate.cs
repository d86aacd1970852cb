namespace Playground.Scheduler.Loop;

/// <summary>
/// Marks exceptions that end the loop besides being set on a task: what KeyboardInterrupt and SystemExit are in Python.
/// </summary>
public interface IMustPropagate;
