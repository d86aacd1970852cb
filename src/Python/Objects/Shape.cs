namespace Playground.Python.Objects;

/// <summary>
/// Which attributes an instance has, in which slots ("hidden class"). Instances of one class that got the same
/// attributes in the same order share a shape, so an attribute access can be remembered as (shape, slot).
/// </summary>
internal sealed class Shape
{
    private const int MostAttributes = 64;

    private readonly Dictionary<PyStr, int> _slots;
    private Dictionary<PyStr, Shape>? _next;

    private Shape(PyType type, Dictionary<PyStr, int> slots, PyStr[] names)
    {
        Type = type;
        _slots = slots;
        Names = names;
    }

    public static Shape Root(PyType type) => new(type, new(PyStr.Comparer), []);

    /// <summary>For an object whose attributes live in a dict of their own: after `del`, `__dict__`, or very many names.</summary>
    public static Shape Dictionary(PyType type) => new(type, new(PyStr.Comparer), []) { IsDictionary = true };

    public PyType Type { get; }
    public PyStr[] Names { get; }
    public bool IsDictionary { get; private init; }
    public bool IsFull => Names.Length >= MostAttributes;

    /// <summary>What it and all that have come of it take.</summary>
    internal long TreeBytes
    {
        get
        {
            var sum = 0L;
            var waiting = new Stack<Shape>([this]);
            while (waiting.TryPop(out var shape))
            {
                sum += 200 + shape.Names.Length * 60L;
                foreach (var next in shape._next?.Values ?? Enumerable.Empty<Shape>())
                    waiting.Push(next);
            }

            return sum;
        }
    }

    /// <summary>-1 when there is no such attribute.</summary>
    public int SlotOf(PyStr name) => _slots.TryGetValue(name, out var slot) ? slot : -1;

    /// <summary>The shape after adding an attribute, which gets slot Names.Length of this one.</summary>
    public Shape With(PyStr name)
    {
        _next ??= new(PyStr.Comparer);
        if (!_next.TryGetValue(name, out var shape))
        {
            var slots = new Dictionary<PyStr, int>(_slots, PyStr.Comparer) { [name] = Names.Length };
            _next[name] = shape = new Shape(Type, slots, [.. Names, name]);
        }

        return shape;
    }
}
