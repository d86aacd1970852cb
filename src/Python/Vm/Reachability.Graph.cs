using Playground.Python.Objects;

namespace Playground.Python.Vm;

// Who holds whom, for the module gc and sys.getrefcount.
internal sealed partial class Reachability
{
    public static List<Value> Referents(PyThread thread, Value holder)
    {
        if (holder.Ref is null || holder.IsFloat)
            return [];
        if (holder.Ref is PyDict dict)
        {
            var entries = new List<Value>();
            for (var at = -1; dict.MoveNext(ref at);)
            {
                if (dict.EntryAt(at).Key.Ref is not PyStr)
                    entries.Add(dict.EntryAt(at).Key);
                entries.Add(dict.EntryAt(at).Value);
            }

            return entries;
        }

        if (holder.Ref is PyList or PyTuple)
            return [.. ((holder.Ref as PyTuple)?.Items ?? ((PyList)holder.Ref).ToArray()).Reverse()];
        var direct = new Reachability(thread.Interpreter);
        direct.Begin(thread, 0);
        direct.Visit(holder.Ref);
        return [.. direct._met.Select(static met => met.Object).OfType<PyObject>().Select(Value.From)];
    }

    public static List<Value> Referrers(PyThread thread, HashSet<object> sought)
    {
        var all = new Reachability(thread.Interpreter) { _sought = sought };
        all.Mark(thread, -1);
        thread.Charge(all.Visited * StepsAnObject);
        return [.. all._soughtBy.OfType<PyObject>().Select(Value.From)];
    }

    /// <summary>How many references to an object were found.</summary>
    public static int CountReferences(PyThread thread, PyObject obj)
    {
        var all = new Reachability(thread.Interpreter) { _sought = new HashSet<object>(ReferenceEqualityComparer.Instance) { obj } };
        all.Mark(thread, -1);
        thread.Charge(all.Visited * StepsAnObject);
        return all._soughtCount;
    }

    /// <summary>Everything that can be reached.</summary>
    public static IEnumerable<Value> Objects(PyThread thread)
    {
        var all = new Reachability(thread.Interpreter);
        all.Mark(thread, -1);
        thread.Charge(all.Visited * StepsAnObject);
        thread.Interpreter.Meter.Reserve(all.Visited * 16L);
        return all._met.Select(static met => met.Object).OfType<PyHeapObject>().Select(static obj => (Value)obj);
    }

    private HashSet<object>? _sought;
    private int _soughtCount;
    private readonly HashSet<object> _soughtBy = new(ReferenceEqualityComparer.Instance);

    private void Seek(object obj)
    {
        if (!_sought!.Contains(obj))
            return;
        _soughtCount++;
        if (_visiting < 0)
            return;
        var (holder, next) = _met[_visiting];
        // The dict of an object's attributes stands for the object.
        _soughtBy.Add(holder is PyDict && next >= 0 && _met[next].Object is PyInstance instance ? instance : holder);
    }
}
