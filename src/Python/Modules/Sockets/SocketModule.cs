using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Sockets;

/// <summary>_socket: what the module `socket` is made of (https://docs.python.org/3.13/library/socket.html).</summary>
internal static class SocketModule
{
    private static readonly (string Name, int Value)[] Constants =
    [
        ("AF_UNSPEC", 0), ("AF_UNIX", 1), ("AF_INET", 2), ("AF_INET6", 10), ("SOCK_STREAM", 1), ("SOCK_DGRAM", 2), ("SOCK_RAW", 3),
        ("SOCK_NONBLOCK", 2048), ("SOCK_CLOEXEC", 524288), ("SOL_SOCKET", 1), ("SOL_TCP", 6), ("SOL_UDP", 17), ("SO_REUSEADDR", 2),
        ("SO_TYPE", 3), ("SO_ERROR", 4), ("SO_BROADCAST", 6), ("SO_SNDBUF", 7), ("SO_RCVBUF", 8), ("SO_KEEPALIVE", 9), ("SO_LINGER", 13),
        ("SO_REUSEPORT", 15), ("SO_RCVTIMEO", 20), ("SO_SNDTIMEO", 21), ("SO_ACCEPTCONN", 30), ("SO_PROTOCOL", 38), ("SO_DOMAIN", 39),
        ("SOMAXCONN", 4096), ("SHUT_RD", 0), ("SHUT_WR", 1), ("SHUT_RDWR", 2), ("IPPROTO_IP", 0), ("IPPROTO_ICMP", 1), ("IPPROTO_TCP", 6),
        ("IPPROTO_UDP", 17), ("IPPROTO_IPV6", 41), ("IPV6_V6ONLY", 26), ("TCP_NODELAY", 1), ("TCP_KEEPIDLE", 4), ("TCP_KEEPINTVL", 5),
        ("TCP_KEEPCNT", 6), ("AI_PASSIVE", 1), ("AI_CANONNAME", 2), ("AI_NUMERICHOST", 4), ("AI_V4MAPPED", 8), ("AI_ALL", 16),
        ("AI_ADDRCONFIG", 32), ("AI_NUMERICSERV", 1024), ("NI_NUMERICHOST", 1), ("NI_NUMERICSERV", 2), ("NI_NOFQDN", 4), ("NI_NAMEREQD", 8),
        ("NI_DGRAM", 16), ("EAI_AGAIN", -3), ("EAI_FAIL", -4), ("EAI_FAMILY", -6), ("EAI_NONAME", -2), ("EAI_SERVICE", -8), ("EAI_SOCKTYPE", -7),
        ("MSG_PEEK", 2), ("MSG_DONTWAIT", 64), ("MSG_NOSIGNAL", 16384), ("MSG_OOB", 1), ("MSG_WAITALL", 256), ("INADDR_ANY", 0),
    ];

    public static PyModule Create(Interpreter interpreter)
    {
        SocketTypes.EnsureReady();
        var module = new PyModule("_socket");
        foreach (var (name, value) in Constants)
            module.Dict.Set(name, Value.FromInt(value));
        module.Dict.Set("socket", SocketTypes.Socket);
        module.Dict.Set("SocketType", SocketTypes.Socket);
        module.Dict.Set("error", Types.OSError);
        module.Dict.Set("timeout", Types.TimeoutError);
        module.Dict.Set("gaierror", SocketErrors.GetAddressInfoError);
        module.Dict.Set("herror", SocketErrors.HostError);
        module.Dict.Set("has_ipv6", Value.True);
        DefineNames(module);
        DefineSockets(module);
        DescriptorFunctions.Define(module);
        return module;
    }

    /// <summary>An int, also one of an enumeration; 0 for what is none.</summary>
    public static long Number(in Value value) => value.IsInt || value.Ref is PyLong ? Numbers.TryInt64(value, out var number) ? number : long.MaxValue : 0;

    private static SimulatedNetwork Network(PyThread thread) => thread.Interpreter.Machine.Network;

    private static void DefineNames(PyModule module)
    {
        module.Function("getaddrinfo", "host, port, family=0, type=0, proto=0, flags=0", static (thread, args) =>
            Answer(thread, args[0], args[1], (int)Number(args[2]), (int)Number(args[3]), (int)Number(args[4]), (int)Number(args[5])));
        module.Function("gethostname", "", static (_, _) => Value.FromStr(SimulatedNetwork.OwnName));
        module.Function("gethostbyname", "hostname", static (thread, args) =>
        {
            var name = args[0];
            return Guarded(thread, () => Value.FromStr(Network(thread).Resolve(name.AsText, null, AddressFamily.Internet, SocketType.Stream, 0, 0)[0].Address.Host));
        });
        module.Function("getnameinfo", "sockaddr, flags", static (thread, args) =>
        {
            if (args[0].Ref is not PyTuple address)
                return thread.Raise(Types.TypeError, "getnameinfo() argument 1 must be a tuple");
            if (address.Count < 2 || address[0].AsText is null || !address[1].IsInt)
                return thread.Raise(Types.TypeError, "getnameinfo(): illegal sockaddr argument");
            var flags = Number(args[1]);
            var (host, port) = (address[0].AsText!, (int)address[1].Bits);
            return new PyTuple(
                Value.FromStr((flags & 1) != 0 ? host : Network(thread).NameOfAddress(host)),
                Value.FromStr((flags & 2) != 0 ? port.ToString(System.Globalization.CultureInfo.InvariantCulture) : SimulatedNetwork.ServiceName(port)));
        });
        module.Function("getservbyname", "name, protocol=None", static (thread, args) => SimulatedNetwork.PortOfService(args[0].AsText ?? "") is { } port
            ? Value.FromInt(port)
            : thread.Raise(Types.OSError, "service/proto not found"));
        module.Function("inet_aton", "ip", static (thread, args) => SimulatedNetwork.IsVersion4(args[0].AsText ?? "")
            ? new PyBytes([.. args[0].AsText!.Split('.').Select(static part => byte.Parse(part, System.Globalization.CultureInfo.InvariantCulture))])
            : thread.Raise(Types.OSError, "illegal IP address string passed to inet_aton"));
        module.Function("inet_ntoa", "packed", static (thread, args) =>
            args[0].Ref is not IByteSource packed ? thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{args[0].Type.Name}'")
            : packed.Span.Length != 4 ? thread.Raise(Types.OSError, "packed IP wrong length for inet_ntoa")
            : Value.FromStr(string.Join('.', packed.Span.ToArray())));
        foreach (var (name, size) in new[] { ("htons", 2), ("ntohs", 2), ("htonl", 4), ("ntohl", 4) })
            module.Function(name, "x", (_, args) => Value.FromInt(size == 2
                ? System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((ushort)Number(args[0]))
                : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((uint)Number(args[0]))));
    }

    private static void DefineSockets(PyModule module)
    {
        module.Function("socketpair", "family=1, type=1, proto=0", static (thread, args) =>
        {
            if (!Ints.Is(args[1]))
                return thread.Raise(Types.TypeError, $"'{args[1].Type.Name}' object cannot be interpreted as an integer");
            try
            {
                var (first, second) = Network(thread).OpenPair((SocketType)(Number(args[1]) & 15));
                return new PyTuple(PySocket.Wrap(first), PySocket.Wrap(second));
            }
            catch (Scheduler.World.OsException failed)
            {
                return thread.Raise(SocketErrors.Of(failed));
            }
        });
        module.Function("_poll", "wanted, timeout", static (thread, args) => PollFrame.Start(thread, (PyList)args[0].Ref!, args[1]));
        module.Function("getdefaulttimeout", "", static (_, _) => Value.None);
        module.Function("setdefaulttimeout", "timeout", static (thread, args) => args[0].IsNone
            ? Value.None
            : thread.Raise(Types.NotImplementedError, "socket.setdefaulttimeout(): give each socket its timeout"));
        module.Function("close", "fd", static (thread, args) => thread.Interpreter.Machine.Descriptors[Number(args[0])] is { } found
            ? Asyncio.FutureType.Guard(thread, found.Close)
            : thread.Raise(SocketErrors.Of(OsErrors.Of(9))));
    }

    /// <summary>getaddrinfo()'s list of tuples.</summary>
    public static Value ListOf(IReadOnlyList<AddressInfo> answers) => new PyList([.. answers.Select(static each => (Value)new PyTuple(
        Value.FromInt((int)each.Family), Value.FromInt((int)each.Type), Value.FromInt(each.Protocol), Value.FromStr(each.CanonicalName), SocketAddresses.ToValue(each.Address)))]);

    /// <summary>A host or a service: str, bytes, int or None. False with an exception pending.</summary>
    public static bool TryText(PyThread thread, Value value, bool isHost, out string? text)
    {
        text = value.AsText ?? (value.Ref is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Span)
            : value.IsInt && !isHost ? value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        if (text is not null || value.IsNone)
            return true;
        if (isHost)
            thread.Raise(Types.TypeError, "getaddrinfo() argument 1 must be string or None");
        else
            thread.Raise(Types.OSError, "Int or String expected");
        return false;
    }

    private static Value Answer(PyThread thread, Value host, Value port, int family, int type, int protocol, int flags)
    {
        if (!TryText(thread, host, true, out var name) || !TryText(thread, port, false, out var service))
            return Value.Error;
        return Guarded(thread, () => ListOf(Network(thread).Resolve(name, service, (AddressFamily)family, (SocketType)type, protocol, flags)));
    }

    private static Value Guarded(PyThread thread, Func<Value> get)
    {
        try
        {
            return get();
        }
        catch (NameResolutionException exception)
        {
            return thread.Raise(SocketErrors.Of(exception));
        }
    }
}
