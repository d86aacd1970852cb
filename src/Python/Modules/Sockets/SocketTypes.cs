using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Sockets;

/// <summary>socket.socket (https://docs.python.org/3.13/library/socket.html#socket-objects).</summary>
internal static partial class SocketTypes
{
    public static readonly PyType Socket = new("socket", Types.Object, "socket") { HasInstanceDict = true };

    private static readonly Signature InitSignature = Signature.Parse("socket", "family=-1, type=-1, proto=-1, fileno=None");

    private static readonly Lazy<bool> Ready = new(() =>
    {
        Define();
        BuiltinTypes.Finish(Socket);
        BuiltinTypes.Finish(SocketErrors.GetAddressInfoError);
        BuiltinTypes.Finish(SocketErrors.HostError);
        return true;
    });

    public static void EnsureReady() => _ = Ready.Value;

    public static PySocket Of(Value self) => self.Ref as PySocket
        ?? throw new PythonException(new PyException(Types.TypeError, $"a socket was expected, got '{self.Type.Name}'"));

    /// <summary>The system's socket; raises as a closed descriptor does.</summary>
    public static SimulatedSocket Core(Value self) => Of(self) is { IsDetached: false, Core: { } core } ? core : throw Scheduler.World.OsErrors.Of(9);

    /// <summary>"fd=4, family=2, type=1, proto=6, laddr=('127.0.0.1', 8888), raddr=…".</summary>
    public static string Describe(PySocket socket)
    {
        var core = socket.Core!;
        var text = $"fd={socket.Descriptor}, family={(int)core.Family}, type={(int)core.Type}, proto={core.Protocol}";
        if (socket.Descriptor < 0)
            return text;
        text += AddressText("laddr", core.Local);
        return core.State == SocketState.Connected ? text + AddressText("raddr", core.Remote) : text;
    }

    private static string AddressText(string name, SocketAddress? address) => address switch
    {
        null or { Family: AddressFamily.Unix, Host: "" } => "",
        { Family: AddressFamily.Unix } => $", {name}={address.Host}",
        _ => $", {name}={address.PythonText}",
    };

    private static void Define()
    {
        Socket.New = static (PyThread _, PyType cls, in CallArgs _) => new PySocket(cls);
        Socket.Init = Init;
        Socket.Repr = static (_, self) =>
        {
            var socket = Of(self);
            var name = ReferenceEquals(socket.Class, Socket) ? "socket.socket" : $"{socket.Class.Module}.{socket.Class.QualName}";
            return Value.FromStr(socket.Core is null ? $"<{name} [closed] fd=-1>" : $"<{name}{(socket.Descriptor < 0 ? " [closed]" : "")} {Describe(socket)}>");
        };
        Socket.Attribute("_family", static (_, self) => Value.FromInt((int)(Of(self).Core?.Family ?? 0)));
        Socket.Attribute("_type", static (_, self) => Value.FromInt((int)(Of(self).Core?.Type ?? 0)));
        Socket.Attribute("family", static (thread, self) => thread.Push(NamedSteps(thread, "_as_family", (int)(Of(self).Core?.Family ?? 0))));
        Socket.Attribute("type", static (thread, self) => thread.Push(NamedSteps(thread, "_as_kind", (int)(Of(self).Core?.Type ?? 0))));
        Socket.Attribute("proto", static (_, self) => Value.FromInt(Of(self).Core?.Protocol ?? 0));
        Socket.Attribute("timeout", static (_, self) => TimeoutOf(self));
        Socket.Method("fileno", static (_, self) => Value.FromInt(Of(self).Descriptor));
        Socket.Method("gettimeout", static (_, self) => TimeoutOf(self));
        Socket.Method("getblocking", static (_, self) => Value.FromBool(Of(self).Timeout != 0));
        Socket.Method("setblocking", static (_, self, flag) =>
        {
            Of(self).Timeout = flag.IsTrue || (flag.IsInt && flag.Bits != 0) ? null : 0;
            return Value.None;
        });
        Socket.Method("settimeout", SetTimeout);
        Socket.Method("__enter__", static (_, self) => self);
        Socket.MethodVar("__exit__", static (PyThread thread, in CallArgs args) => Close(thread, args[0]));
        Socket.Method("close", static (thread, self) => Close(thread, self));
        Socket.Method("detach", static (_, self) =>
        {
            var socket = Of(self);
            var number = socket.Descriptor;
            socket.IsDetached = true;
            return Value.FromInt(number);
        });
        Socket.Method("makefile", "mode='r', buffering=None, *, encoding=None, errors=None, newline=None", static (thread, args) => thread.Push(FileSteps(thread, args.ToArray())));
        Socket.Method("_file_opened", static (_, self) =>
        {
            Of(self).FileCount++;
            return Value.None;
        });
        Socket.Method("_file_closed", static (thread, self) => --Of(self).FileCount <= 0 && Of(self).IsToBeClosed ? Close(thread, self) : Value.None);
        DefineAddresses();
        DefineTraffic();
    }

    /// <summary>A number as a member of the module's enumerations.</summary>
    private static IEnumerable<Value> NamedSteps(PyThread thread, string function, int number)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "socket", Value.None, 0);
        yield return Attributes.CallMethod(thread, thread.Input, Names.Intern(function), Value.FromInt(number));
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> FileSteps(PyThread thread, Value[] args)
    {
        yield return thread.Interpreter.Imports.Import(thread, thread.Interpreter.Builtins.Dict, "socket", Value.None, 0);
        yield return Attributes.CallMethod(thread, thread.Input, Names.Intern("_make_file"), args);
        thread.Output = thread.Input;
    }

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        Span<Value> values = new Value[InitSignature.Count];
        if (!InitSignature.Bind(thread, args, values))
            return Value.Error;
        var machine = thread.Interpreter.Machine;
        if (values[3].IsInt)
        {
            if (machine.Descriptors[SocketModule.Number(values[3])] is not SimulatedSocket found)
                return thread.Raise(SocketErrors.Of(Scheduler.World.OsErrors.Of(9)));
            found.Tag = self.Ref;
            Of(self).Core = found;
            return Value.None;
        }

        var (family, type, protocol) = ((int)SocketModule.Number(values[0]), (int)SocketModule.Number(values[1]), Math.Max(0, (int)SocketModule.Number(values[2])));
        return Guard(thread, () => Of(self).Core = machine.Network.Open(
            (AddressFamily)(family < 0 ? 2 : family), type < 0 ? SocketType.Stream : (SocketType)(type & 15), protocol));
    }

    private static Value TimeoutOf(Value self) => Of(self).Timeout is { } seconds ? Value.FromFloat(seconds) : Value.None;

    private static Value SetTimeout(PyThread thread, Value self, Value timeout)
    {
        if (!timeout.IsNone && !timeout.IsInt && !timeout.IsFloat)
            return thread.Raise(Types.TypeError, $"'{timeout.Type.Name}' object cannot be interpreted as an integer");
        double? seconds = timeout.IsNone ? null : timeout.IsInt ? timeout.Bits : timeout.Float;
        if (seconds < 0)
            return thread.Raise(Types.ValueError, "Timeout value out of range");
        Of(self).Timeout = seconds;
        return Value.None;
    }

    private static Value Close(PyThread thread, Value self)
    {
        var socket = Of(self);
        if (socket.IsDetached || socket.Core is null)
            return Value.None;
        socket.IsToBeClosed = true;
        if (socket.FileCount > 0)
            return Value.None;
        return Guard(thread, socket.Core.Close);
    }

    private static Value Guard(PyThread thread, Action action)
    {
        thread.Interpreter.SyncClock();
        try
        {
            action();
            return Value.None;
        }
        catch (Scheduler.World.OsException exception)
        {
            return thread.Raise(SocketErrors.Of(exception));
        }
    }
}
