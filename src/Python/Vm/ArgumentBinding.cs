using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Binding the arguments of a call to the parameters of a function (language reference, "Calls").
public sealed partial class PyThread
{
    /// <summary>Fills the parameter registers; false with a TypeError pending.</summary>
    /// <param name="registers">Unbound to begin with; at least ParameterCount long.</param>
    private bool BindArguments(PyFunction function, in CallArgs args, Span<Value> registers)
    {
        if (TryBindArguments(function, args, registers))
            return true;
        if (function.Code.Source.StandsForC)
            Builtins.StandInSignatures.Reword(this, function, args);
        return false;
    }

    private bool TryBindArguments(PyFunction function, in CallArgs args, Span<Value> registers)
    {
        var code = function.Code;
        var positional = args.Positional;
        var fill = Math.Min(positional.Length, code.ArgCount);
        // The span may be the callee's own window: copy in order.
        positional[..fill].CopyTo(registers);
        PyDict? extra = null;
        if ((code.Flags & CodeFlags.VarKeywords) != 0)
        {
            extra = new PyDict();
            registers[code.ParameterCount - 1] = extra;
        }

        for (var i = 0; i < args.Names.Length; i++)
        {
            if (!BindKeyword(function, args.Names, i, args.Named[i], registers, extra))
                return false;
        }

        if (positional.Length > code.ArgCount)
        {
            if ((code.Flags & CodeFlags.VarArgs) == 0)
            {
                Raise(Errors.TooManyPositional(function, positional.Length, registers));
                return false;
            }

            registers[code.ArgCount + code.KwOnlyCount] = new PyTuple(positional[code.ArgCount..].ToArray());
        }
        else if ((code.Flags & CodeFlags.VarArgs) != 0)
        {
            registers[code.ArgCount + code.KwOnlyCount] = PyTuple.Empty;
        }

        return FillDefaults(function, registers);
    }

    private bool BindKeyword(PyFunction function, ReadOnlySpan<PyStr> names, int at, Value value, Span<Value> registers, PyDict? extra)
    {
        var (code, name) = (function.Code, names[at]);
        for (var i = code.PosOnlyCount; i < code.ArgCount + code.KwOnlyCount; i++)
        {
            if (!ReferenceEquals(code.LocalNames[i], name) && code.LocalNames[i].Text != name.Text)
                continue;
            if (!registers[i].IsUnbound)
            {
                Raise(Types.TypeError, $"{function.QualName}() got multiple values for argument '{name.Text}'");
                return false;
            }

            registers[i] = value;
            return true;
        }

        if (extra is null)
        {
            Raise(Errors.UnexpectedKeyword(function, name, names));
            return false;
        }

        extra.Set(name, value);
        return true;
    }

    private bool FillDefaults(PyFunction function, Span<Value> registers)
    {
        var code = function.Code;
        var defaults = function.Defaults;
        var firstDefault = code.ArgCount - (defaults?.Count ?? 0);
        List<string>? missing = null;
        for (var i = 0; i < code.ArgCount; i++)
        {
            if (!registers[i].IsUnbound)
                continue;
            if (i >= firstDefault)
                registers[i] = defaults![i - firstDefault];
            else
                (missing ??= []).Add(code.LocalNames[i].Text);
        }

        if (missing is not null)
        {
            Raise(Errors.MissingArguments(function, "positional", missing));
            return false;
        }

        for (var i = code.ArgCount; i < code.ArgCount + code.KwOnlyCount; i++)
        {
            if (!registers[i].IsUnbound)
                continue;
            var value = function.KwDefaults?.Get(code.LocalNames[i]) ?? Value.Unbound;
            if (value.IsUnbound)
                (missing ??= []).Add(code.LocalNames[i].Text);
            else
                registers[i] = value;
        }

        if (missing is null)
            return true;
        Raise(Errors.MissingArguments(function, "keyword-only", missing));
        return false;
    }
}
