namespace Playground.Scheduler.World;

/// <summary>Every error of simulated system calls, with Linux's numbers and words.</summary>
public static class OsErrors
{
    internal const int Again = 11, Access = 13, Invalid = 22, Pipe = 32, DestinationRequired = 89, MessageSize = 90, NotSupported = 95;
    internal const int InUse = 98, NotAvailable = 99, Reset = 104, IsConnected = 106, NotConnected = 107, TimedOut = 110, Refused = 111;
    internal const int Already = 114, InProgress = 115, BadDescriptor = 9, NoEntry = 2, Exists = 17, Prototype = 91, Unreachable = 101;
    internal const int NotSocket = 88, Aborted = 103, NoDevice = 19, Perm = 1, ShutDown = 108, NoProtocolOption = 92, FamilyNotSupported = 97;
    internal const int NoHostRoute = 113, BrokenFile = 5;

    private static readonly Dictionary<int, string> Texts = new()
    {
        [Perm] = "Operation not permitted",
        [NoEntry] = "No such file or directory",
        [BrokenFile] = "Input/output error",
        [BadDescriptor] = "Bad file descriptor",
        [Again] = "Resource temporarily unavailable",
        [Access] = "Permission denied",
        [Exists] = "File exists",
        [NoDevice] = "No such device",
        [Invalid] = "Invalid argument",
        [Pipe] = "Broken pipe",
        [NotSocket] = "Socket operation on non-socket",
        [DestinationRequired] = "Destination address required",
        [MessageSize] = "Message too long",
        [Prototype] = "Protocol wrong type for socket",
        [NoProtocolOption] = "Protocol not available",
        [NotSupported] = "Operation not supported",
        [FamilyNotSupported] = "Address family not supported by protocol",
        [InUse] = "Address already in use",
        [NotAvailable] = "Cannot assign requested address",
        [Unreachable] = "Network is unreachable",
        [Aborted] = "Software caused connection abort",
        [Reset] = "Connection reset by peer",
        [IsConnected] = "Transport endpoint is already connected",
        [NotConnected] = "Transport endpoint is not connected",
        [ShutDown] = "Cannot send after transport endpoint shutdown",
        [TimedOut] = "Connection timed out",
        [Refused] = "Connection refused",
        [NoHostRoute] = "No route to host",
        [Already] = "Operation already in progress",
        [InProgress] = "Operation now in progress",
    };

    /// <summary>os.strerror(number).</summary>
    public static string TextOf(int number) => Texts.GetValueOrDefault(number, $"Unknown error {number}");

    /// <summary>The error with this number.</summary>
    public static OsException Of(int number) => new(number, TextOf(number));

    /// <summary>The error with this number, made without number and text: <c>BrokenPipeError()</c>.</summary>
    public static OsException Bare(int number) => new(number, string.Empty);

    /// <summary>create_server of asyncio: which address is in use is in the text.</summary>
    public static OsException BindFailed(OsException cause, string address) =>
        new(cause.Number, $"error while attempting to bind on address {address}: {cause.Message.ToLowerInvariant()}");

    /// <summary>sock_connect of asyncio: which address was refused is in the text.</summary>
    public static OsException ConnectFailed(int number, string address) => new(number, $"Connect call failed {address}");

    /// <summary>getaddrinfo of a name that nobody has.</summary>
    public static NameResolutionException UnknownName() => new(-2, "Name or service not known");

    /// <summary>getaddrinfo while names can't be looked up.</summary>
    public static NameResolutionException NameLookupFailed() => new(-3, "Temporary failure in name resolution");

    /// <summary>getaddrinfo of a service that nobody has.</summary>
    public static NameResolutionException UnknownService() => new(-8, "Servname not supported for ai_socktype");

    /// <summary>getaddrinfo of a numeric address in the wrong family.</summary>
    public static NameResolutionException WrongFamily() => new(-9, "Address family for hostname not supported");
}
