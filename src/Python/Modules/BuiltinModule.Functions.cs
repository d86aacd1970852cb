using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

// https://docs.python.org/3.13/library/functions.html
internal static partial class BuiltinModule
{
    private static readonly Signature PrintSignature = Signature.Parse("print", "*, sep=None, end=None, file=None, flush=False");

    private static void AddFunctions(PyModule module)
    {
        module.FunctionVar("print", Print);
        module.Function("repr", "obj, /", static (thread, args) => Operators.Repr(thread, args[0]));
        module.Function("len", "obj, /", static (thread, args) => args[0].Type.Length is { } length
            ? length(thread, args[0])
            : thread.Raise(Types.TypeError, $"object of type '{args[0].Type.Name}' has no len()"));
    }

    private static Value Print(PyThread thread, in CallArgs args)
    {
        Span<Value> options = new Value[PrintSignature.Count];
        if (!PrintSignature.Bind(thread, new CallArgs(args.Named, args.Names), options))
            return Value.Error;
        return thread.Push(PrintSteps(thread, args.Positional.ToArray(), options[0], options[1], options[2]));
    }

    private static IEnumerable<Value> PrintSteps(PyThread thread, Value[] values, Value separator, Value end, Value file)
    {
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                text.Append(separator.AsText ?? " ");
            yield return Operators.Str(thread, values[i]);
            text.Append(thread.Input.AsText);
        }

        text.Append(end.AsText ?? "\n");
        thread.Charge(text.Length / 16);
        thread.Interpreter.Output.Write(1, text.ToString());
        thread.Output = Value.None;
    }
}
