using System.Globalization;
using System.Numerics;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Arrays;

/// <summary>From Python's values to an array's items, with the complaints of each kind.</summary>
internal static class ArrayItems
{
    /// <summary>Writes a value's bytes, or leaves an exception pending; goes on where they are written.</summary>
    public static Value Convert(PyThread thread, char code, Value value, byte[] item, Func<PyThread, Value> then)
    {
        if (ItemFormat.IsText(code))
        {
            if (value.AsText is not { } text || ((PyStr)value.Ref!).Length != 1)
                return thread.Raise(Types.TypeError, "array item must be unicode character");
            ItemFormat.WriteInteger(code, char.IsSurrogatePair(text, 0) ? char.ConvertToUtf32(text, 0) : text[0], item);
            return then(thread);
        }

        if (ItemFormat.IsFloat(code))
        {
            if (Numbers.TryFloat(value, out var number))
            {
                ItemFormat.WriteFloat(code, number, item);
                return then(thread);
            }

            return value.Type.ToFloat is not { } convert || value.Ref is PyStr
                ? thread.Raise(Types.TypeError, $"must be real number, not {value.Type.Name}")
                : thread.Then(thread.Current!, convert(thread, value), (t, result) =>
                {
                    ItemFormat.WriteFloat(code, result.Float, item);
                    return then(t);
                });
        }

        return thread.Then(thread.Current!, Indexing.Index(thread, value), (t, index) =>
        {
            var number = Ints.Big(index);
            if (number < ItemFormat.Least(code) || number > ItemFormat.Most(code))
                return t.Raise(Types.OverflowError, Complaint(code, number));
            ItemFormat.WriteInteger(code, number, item);
            return then(t);
        });
    }

    /// <summary>CPython converts by way of C's types, and complains of the first that a number does not fit in.</summary>
    private static string Complaint(char code, BigInteger number)
    {
        var isLarge = number.Sign > 0;
        var direction = isLarge ? "greater than maximum" : "less than minimum";
        if (code is 'q' or 'Q')
            return code == 'Q' && !isLarge ? "can't convert negative int to unsigned" : "int too big to convert";
        if (code is 'I' or 'L')
            return !isLarge ? "can't convert negative value to unsigned int"
                : number > ulong.MaxValue ? "Python int too large to convert to C unsigned long"
                : $"unsigned int is {direction}";
        if (number > long.MaxValue || number < long.MinValue || code == 'l')
            return "Python int too large to convert to C long";
        var isShort = number >= short.MinValue && number <= short.MaxValue;
        return code switch
        {
            'b' => $"signed {(isShort ? "char" : "short integer")} is {direction}",
            'B' => $"unsigned byte integer is {direction}",
            'h' => $"signed short integer is {direction}",
            'H' when number >= int.MinValue && number <= int.MaxValue => $"unsigned short is {direction}",
            _ => $"signed integer is {direction}",
        };
    }

    public static string Repr(PyArray array)
    {
        if (array.Count == 0)
            return $"{array.Class.ShortName}('{array.Code}')";
        if (ItemFormat.IsText(array.Code))
            return $"{array.Class.ShortName}('{array.Code}', {TextFormat.Repr(Text(array))})";
        var items = array.ToValues().Select(static value => value.IsFloat ? FloatFormat.Repr(value.Float) : Ints.Big(value).ToString(CultureInfo.InvariantCulture));
        return $"{array.Class.ShortName}('{array.Code}', [{string.Join(", ", items)}])";
    }

    public static string Text(PyArray array) => string.Concat(array.ToValues().Select(static value => value.AsText));
}
