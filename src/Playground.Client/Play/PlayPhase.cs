namespace Playground.Client.Play;

/// <summary>How far a session has got.</summary>
public enum PlayPhase
{
    /// <summary>Nothing was asked for yet.</summary>
    Idle,

    /// <summary>The server is being asked for a run.</summary>
    Starting,

    /// <summary>There is a run, or a syntax error in its place.</summary>
    Open,

    /// <summary>The server said no; <see cref="PlaySession.Message"/> says why.</summary>
    Refused,

    /// <summary>The server can't be reached to start a run.</summary>
    Unreachable,

    /// <summary>The server has forgotten the run. What has arrived of it can still be looked at.</summary>
    Gone,
}
