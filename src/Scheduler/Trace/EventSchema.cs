namespace Playground.Scheduler.Trace;

/// <summary>What the fields of each kind of event are called.</summary>
public static class EventSchema
{
}
