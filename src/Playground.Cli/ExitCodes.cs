namespace Playground.Cli;

/// <summary>Exit codes that the program being run did not choose itself.</summary>
internal static class ExitCodes
{
    /// <summary>A check found something; also what an uncaught exception gives.</summary>
    public const int Failure = 1;

    /// <summary>The command line was not understood, or a file could not be read: as python has it.</summary>
    public const int Usage = 2;

    /// <summary>A limit was reached.</summary>
    public const int Limit = 3;

    /// <summary>What CPython exits with when it can't flush stdout.</summary>
    public const int BrokenPipe = 120;
}
