using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Scheduler.World;

namespace Playground.Python.Modules.Sockets;

/// <summary>What system calls fail with, as the program's exceptions.</summary>
internal static class SocketErrors
{
    public static readonly PyType GetAddressInfoError = new("gaierror", Types.OSError, "socket");
    public static readonly PyType HostError = new("herror", Types.OSError, "socket");

    public static PyException Of(OsException exception) => exception.Text.Length == 0
        ? new PyException(OSErrorType.TypeOf(exception.Number), PyTuple.Empty)
        : OSErrorType.Make(OSErrorType.TypeOf(exception.Number), exception.Number, exception.Text);

    public static PyException Of(NameResolutionException exception) => OSErrorType.Make(GetAddressInfoError, exception.Number, exception.Text);

    public static PyException TimedOut() => new(Types.TimeoutError, "timed out");
}
