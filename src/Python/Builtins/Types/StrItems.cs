using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Indexing and slicing of str.</summary>
internal static class StrItems
{
    public static Value GetItem(PyThread thread, Value self, Value key)
    {
        var text = StrType.Of(self);
        if (Numbers.TryInt64(key, out var index))
        {
            var length = text.Length;
            if (index < 0)
                index += length;
            return (ulong)index < (ulong)length ? text.At((int)index) : thread.Raise(Types.IndexError, "string index out of range");
        }

        if (key.Ref is PySlice slice)
            return GetSlice(thread, text, slice);
        if (Numbers.IsInteger(key))
            return thread.Raise(Types.IndexError, "cannot fit 'int' into an index-sized integer");
        return key.Type.ToIndex is null
            ? thread.Raise(Types.TypeError, $"string indices must be integers, not '{key.Type.Name}'")
            : thread.Push(IndexSteps(thread, self, key));
    }

    private static IEnumerable<Value> IndexSteps(PyThread thread, Value self, Value key)
    {
        yield return Indexing.Index(thread, key);
        yield return GetItem(thread, self, thread.Input);
        thread.Output = thread.Input;
    }

    private static Value GetSlice(PyThread thread, PyStr text, PySlice slice)
    {
        if (SliceBounds.TryResolve(slice, text.Length, out var start, out var step, out var count))
            return step == 0 ? thread.Raise(Types.ValueError, "slice step cannot be zero") : Take(thread, text, start, step, count);
        return thread.Push(SliceSteps(thread, text, slice));
    }

    private static IEnumerable<Value> SliceSteps(PyThread thread, PyStr text, PySlice slice)
    {
        yield return SliceBounds.ToInts(thread, slice);
        yield return GetSlice(thread, text, (PySlice)thread.Input.Ref!);
        thread.Output = thread.Input;
    }

    private static Value Take(PyThread thread, PyStr text, long start, long step, long count)
    {
        if (count == 0)
            return PyStr.Empty;
        thread.Charge(count / 16);
        thread.Interpreter.Meter.Reserve(40 + count * 2);
        if (step == 1)
            return text.Slice((int)start, (int)count);
        var result = new StringBuilder((int)count);
        for (var i = 0L; i < count; i++, start += step)
        {
            if (text.IsPlain)
                result.Append(text.Text[(int)start]);
            else
                result.Append(PyStr.FromCodePoint(text.CodePoints[(int)start]).Text);
        }

        return Value.FromStr(result.ToString());
    }
}
