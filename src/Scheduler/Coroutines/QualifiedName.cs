namespace Playground.Scheduler.Coroutines;

/// <summary>Reads the name of an async method out of the name that the compiler gives to its state machine.</summary>
internal static class QualifiedName
{
    /// <summary>"Lock.Acquire" for the state machine "&lt;Acquire&gt;d__5" inside of the type Lock.</summary>
    public static string Of(Type stateMachine)
    {
        var method = Between(stateMachine.Name);
        var owner = stateMachine.DeclaringType;
        while (owner is not null && owner.Name.StartsWith('<')) owner = owner.DeclaringType;
        return owner is null ? method : $"{owner.Name.Split('`')[0]}.{method}";
    }

    private static string Between(string name)
    {
        // A local function is "<<Outer>g__Inner|0_0>d", a lambda "<<Outer>b__0_0>d".
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0) return name[(local + 4)..name.IndexOf('|', local)];
        if (name.Contains(">b__", StringComparison.Ordinal)) return "<lambda>";
        var end = name.IndexOf('>', StringComparison.Ordinal);
        return end > 1 ? name[1..end] : name;
    }
}
