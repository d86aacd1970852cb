using System.Buffers.Binary;
using System.Reflection;
using Playground.Python;

namespace Playground.Tests.Unit.Architecture;

/// <summary>
/// The interpreter is stackless: the dispatch loop is entered by the host's turn and by nothing else, so no builtin can run Python
/// code below itself on the CLR's stack. PauseInsideCallbackTests shows the same from outside, builtin by builtin.
/// </summary>
public sealed class StacklessTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Interpreter = typeof(PythonRun).Assembly;

    [Theory]
    [InlineData("Playground.Python.Vm.PyThread", "Dispatch", "PyThread.Run")]
    [InlineData("Playground.Python.Vm.PyThread", "Run", "Interpreter.Run")]
    [InlineData("Playground.Python.Vm.Interpreter", "Run", "PythonRun.Continue")]
    [InlineData("Playground.Python.PythonRun", "Continue", "PythonRun.ContinueTo")]
    [InlineData("Playground.Python.PythonRun", "ContinueTo", "")]
    public void OneCallerLeadsToTheDispatchLoop(string type, string method, string caller) =>
        Assert.Equal(caller, string.Join(", ", CallersOf(Interpreter.GetType(type, throwOnError: true)!.GetMethod(method, Everything)!)));

    private static IEnumerable<string> CallersOf(MethodInfo called)
    {
        var token = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(token, called.MetadataToken);
        return Interpreter.GetTypes()
            .SelectMany(static type => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
            .Where(method => Mentions(method.GetMethodBody()?.GetILAsByteArray(), token))
            .Select(static method => $"{method.DeclaringType!.Name}.{method.Name}");
    }

    /// <summary>In its code is an instruction that calls, jumps to, or makes a delegate of the method with that token.</summary>
    private static bool Mentions(ReadOnlySpan<byte> code, ReadOnlySpan<byte> token)
    {
        for (var at = 1; at + token.Length <= code.Length; at++)
        {
            // call, callvirt, jmp; ldftn and ldvirtftn
            if (code.Slice(at, token.Length).SequenceEqual(token) && (code[at - 1] is 0x28 or 0x6F or 0x27 || (at > 1 && code[at - 2] == 0xFE && code[at - 1] is 0x06 or 0x07)))
                return true;
        }

        return false;
    }
}
