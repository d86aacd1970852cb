namespace Playground.Server.Hosting;

/// <summary>Something asked for is refused, from wherever that is found out.</summary>
internal sealed class RefusalException(Refusal refusal) : Exception(refusal.Detail)
{
    public Refusal Refusal => refusal;
}
