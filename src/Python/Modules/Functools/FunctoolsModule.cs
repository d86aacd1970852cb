using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Functools;

/// <summary>`_functools`: what of functools is not written in Python (https://docs.python.org/3.13/library/functools.html).</summary>
internal static class FunctoolsModule
{
    public static readonly PyType PartialType = MakePartialType();

    /// <summary>functools.partial.</summary>
    public sealed class PyPartial(PyType type, Value function, Value[] args, PyStr[] names, Value[] named) : PyHeapObject(type), IReferences
    {
        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(Function);
            foreach (var arg in (Value[])[.. Args, .. Named])
                reachability.Reference(arg);
        }

        public Value Function { get; } = function;
        public Value[] Args { get; } = args;
        public PyStr[] Names { get; } = names;
        public Value[] Named { get; } = named;
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_functools");
        module.Dict.Set("partial", PartialType);
        module.Dict.Set("_lru_cache_wrapper", LruCache.Type);
        module.Function("cmp_to_key", "mycmp", static (_, args) => CompareKey.Maker(args[0]));
        module.Function("reduce", "function, iterable, initial=…, /", static (thread, args) => 
        {
            var locals = new IterationLocals(args[1], args[0]) { Total = args[2] };
            return thread.Push(locals, ReduceSteps(thread, args[0], locals));
        });
        return module;
    }

    private static IEnumerable<Value> ReduceSteps(PyThread thread, Value function, IterationLocals locals)
    {
        yield return Operators.Iter(thread, locals.Source);
        locals.Source = thread.Input;
        while (true)
        {
            yield return Operators.Next(thread, locals.Source);
            var item = thread.Input;
            if (item.IsUnbound)
                break;
            if (locals.Total.IsUnbound)
            {
                locals.Total = item;
                continue;
            }

            yield return thread.Call(function, locals.Total, item);
            locals.Total = thread.Input;
        }

        if (locals.Total.IsUnbound)
            yield return thread.Raise(Types.TypeError, "reduce() of empty iterable with no initial value");
        thread.Output = locals.Total;
    }

    private static PyType MakePartialType()
    {
        var type = new PyType("partial", Types.Object, "functools") { IsNamedWithModule = true, HasInstanceDict = true };
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            if (args.Count == 0)
                return thread.Raise(Types.TypeError, "type 'partial' takes at least one argument");
            var function = args[0];
            if (function.Type.Call is null)
                return thread.Raise(Types.TypeError, "the first argument must be callable");
            return Make(thread, cls, function, args.Positional[1..], args.Names, args.Named);
        };
        type.Init = static (PyThread thread, Value self, in CallArgs args) => Value.None;
        type.Call = static (PyThread thread, Value self, in CallArgs args) =>
        {
            var merged = Make(thread, PartialType, self, args.Positional, args.Names, args.Named);
            return thread.Call(merged.Function, new CallArgs([.. merged.Args, .. merged.Named], merged.Names));
        };
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyPartial)self.Ref!));
        type.DescriptorGet = static (thread, self, instance, _) => instance.IsUnbound
            ? self
            : thread.Interpreter.Warnings.Warn(
                thread,
                Types.FutureWarning,
                "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior",
                _ => self);
        GenericAliasType.AllowSubscript(type);
        type.Attribute("__dict__", InstanceDict.Get, InstanceDict.Set);
        type.Attribute("func", static (_, self) => ((PyPartial)self.Ref!).Function);
        type.Attribute("args", static (_, self) => new PyTuple(((PyPartial)self.Ref!).Args));
        type.Attribute("keywords", static (_, self) =>
        {
            var partial = (PyPartial)self.Ref!;
            var dict = new PyDict();
            for (var i = 0; i < partial.Names.Length; i++)
                dict.Set(partial.Names[i], partial.Named[i]);
            return dict;
        });
        BuiltinTypes.Finish(type);
        return type;
    }

    /// <summary>A partial of a partial is flattened; later keywords win.</summary>
    private static PyPartial Make(PyThread thread, PyType type, Value function, ReadOnlySpan<Value> args, ReadOnlySpan<PyStr> names, ReadOnlySpan<Value> named)
    {
        thread.ReserveArgs(args.Length + named.Length);
        if (function.Ref is not PyPartial inner)
            return new PyPartial(type, function, args.ToArray(), names.ToArray(), named.ToArray());
        thread.ReserveArgs(inner.Args.Length + inner.Named.Length + named.Length * inner.Names.Length);
        var mergedNames = new List<PyStr>(inner.Names);
        var mergedNamed = new List<Value>(inner.Named);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            var at = mergedNames.FindIndex(known => known.Text == name.Text);
            if (at >= 0)
            {
                mergedNamed[at] = named[i];
                continue;
            }

            mergedNames.Add(name);
            mergedNamed.Add(named[i]);
        }

        return new PyPartial(type, inner.Function, [.. inner.Args, .. args], [.. mergedNames], [.. mergedNamed]);
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyPartial partial)
    {
        yield return Operators.Repr(thread, partial.Function);
        var text = $"{partial.Class.Module}.{partial.Class.QualName}({thread.Input.AsText}";
        foreach (var arg in partial.Args)
        {
            yield return Operators.Repr(thread, arg);
            text += ", " + thread.Input.AsText;
        }

        for (var i = 0; i < partial.Names.Length; i++)
        {
            yield return Operators.Repr(thread, partial.Named[i]);
            text += $", {partial.Names[i].Text}={thread.Input.AsText}";
        }

        thread.Output = Value.FromStr(text + ")");
    }
}
