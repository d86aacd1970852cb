namespace Playground.Server.Sessions;

/// <summary>What a run may use.</summary>
internal sealed record RunLimits(long MaxSteps, long MaxBytes, long MaxVirtualNanoseconds, int MaxTraceEvents, long MaxOutputBytes);
