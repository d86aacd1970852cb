namespace Playground.Tests;

/// <summary>Long suites run only when asked for: see README.</summary>
public static class Nightly
{
    public const string Trait = "Nightly";

    public const string Reason = "long: set LOOPSCOPE_NIGHTLY=1 to run it";

    public static bool IsOn => Environment.GetEnvironmentVariable("LOOPSCOPE_NIGHTLY") == "1";
}
