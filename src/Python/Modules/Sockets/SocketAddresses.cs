using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Sockets;

/// <summary>Addresses between the program, for which they are tuples and paths, and the network.</summary>
internal static class SocketAddresses
{
    public static Value ToValue(SocketAddress? address) => address switch
    {
        null => Value.None,
        { Family: AddressFamily.Internet } => new PyTuple(Value.FromStr(address.Host), Value.FromInt(address.Port)),
        { Family: AddressFamily.Internet6 } => new PyTuple(Value.FromStr(address.Host), Value.FromInt(address.Port), Value.FromInt(0), Value.FromInt(0)),
        _ => Value.FromStr(address.Host),
    };

    /// <summary>What the program means; null with an exception pending.</summary>
    /// <param name="caller">The method that was given it, for the message.</param>
    public static SocketAddress? Parse(PyThread thread, AddressFamily family, Value value, string caller)
    {
        if (family == AddressFamily.Unix)
            return ParsePath(thread, value);
        var name = family == AddressFamily.Internet ? "AF_INET" : "AF_INET6";
        if (value.Ref is not PyTuple tuple)
        {
            thread.Raise(Types.TypeError, $"{caller}(): {name} address must be tuple, not {value.Type.Name}");
            return null;
        }

        var isVersion4 = family == AddressFamily.Internet;
        if (isVersion4 ? tuple.Count != 2 : tuple.Count is < 2 or > 4)
        {
            thread.Raise(Types.TypeError, isVersion4 ? "AF_INET address must be a pair (host, port)" : "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
            return null;
        }

        var host = tuple[0].AsText ?? (tuple[0].Ref is PyBytes bytes ? System.Text.Encoding.Latin1.GetString(bytes.Span) : null);
        if (host is null)
        {
            thread.Raise(Types.TypeError, $"str, bytes or bytearray expected, not {tuple[0].Type.Name}");
            return null;
        }

        if (!tuple[1].IsInt && !tuple[1].IsBool)
        {
            thread.Raise(Types.TypeError, $"'{tuple[1].Type.Name}' object cannot be interpreted as an integer");
            return null;
        }

        if (tuple[1].Bits is < 0 or > 65535)
        {
            thread.Raise(Types.OverflowError, $"{caller}(): port must be 0-65535.");
            return null;
        }

        return Resolve(thread, family, host, (int)tuple[1].Bits);
    }

    private static SocketAddress? ParsePath(PyThread thread, Value value)
    {
        var path = value.AsText ?? (value.Ref is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Span) : null);
        if (path is null)
            thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");
        else if (path.Length > 107)
            thread.Raise(Types.OSError, "AF_UNIX path too long");
        else
            return SocketAddress.OfPath(path);
        return null;
    }

    private static SocketAddress? Resolve(PyThread thread, AddressFamily family, string host, int port)
    {
        if (host.Length == 0)
            return SocketAddress.Any(family) with { Port = port };
        if (host == "<broadcast>")
            return new SocketAddress(family, "255.255.255.255", port);
        try
        {
            return thread.Interpreter.Machine.Network.Resolve(host, null, family, SocketType.Any, 0, 0)[0].Address with { Port = port };
        }
        catch (NameResolutionException exception)
        {
            thread.Raise(SocketErrors.Of(exception));
            return null;
        }
    }
}
