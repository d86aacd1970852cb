using Playground.Scheduler.Tasks;

namespace Playground.Scheduler.Futures;

/// <summary>A cancellation that asyncio is about to make, and that the driver may make by a method of the program's (asyncio: "Task Cancellation").</summary>
/// <param name="Future">What is to be cancelled.</param>
/// <param name="Message">What the cancellation is given; null for nothing.</param>
/// <param name="By">The task that waits for it and passes its own cancellation on; null for none.</param>
/// <param name="IfPending">To be made only if the future says that it is not done.</param>
public readonly record struct CancelRequest(Future Future, object? Message, ITask? By, bool IfPending);
