namespace Playground.Python.Objects;

/// <summary>A builtin type's object that a weak reference may point to, as in CPython; those with attributes of their own need not say so.</summary>
internal interface IWeakReferenceable
{
}
