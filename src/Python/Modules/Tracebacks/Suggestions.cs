using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Directory = Playground.Python.Builtins.Directory;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>"Did you mean: 'x'?" behind NameError, AttributeError and ImportError. Runs nothing of the program.</summary>
internal static class Suggestions
{
    private static readonly PyStr NameFrom = Names.Intern("name_from");
    private static readonly PyStr ObjectName = Names.Intern("obj");

    /// <summary>What to append to the exception's text; "" for nothing.</summary>
    public static string For(PyThread thread, PyException exception)
    {
        if (exception.Fields is null)
            return "";
        if (exception.Is(Types.ImportError))
            return DidYouMean(ForImport(thread, exception));
        if (exception.Is(Types.AttributeError) && ExceptionFields.Get(exception, Names.Name).AsText is { } attribute)
            return DidYouMean(ForAttribute(thread, exception, attribute));
        return exception.Is(Types.NameError) && ExceptionFields.Get(exception, Names.Name).AsText is { } name
            ? ForName(thread, exception, name)
            : "";
    }

    private static string DidYouMean(string? suggestion) => suggestion is null ? "" : $". Did you mean: '{suggestion}'?";

    private static string ForName(PyThread thread, PyException exception, string name)
    {
        var suggestion = InScope(thread, exception, name);
        var text = DidYouMean(suggestion);
        if (StandardModules.Names.Contains(name))
            text += suggestion is null ? $". Did you forget to import '{name}'?" : $" Or did you forget to import '{name}'?";
        return text;
    }

    private static string? InScope(PyThread thread, PyException exception, string name)
    {
        if (Innermost(exception)?.Scope is not { } scope)
            return null;
        if (!scope.Self.IsUnbound && Has(scope.Self, name))
            return $"self.{name}";
        var candidates = new List<string>(scope.Locals);
        AddKeys(candidates, scope.Globals);
        AddKeys(candidates, thread.Interpreter.Builtins.Dict);
        return NameDistance.Closest(name, candidates);
    }

    private static bool Has(Value obj, string name) =>
        !obj.Type.Lookup(Names.Intern(name)).IsUnbound || !Attributes.GetOwn(obj, Names.Intern(name)).IsUnbound;

    private static string? ForAttribute(PyThread thread, PyException exception, string name)
    {
        var fields = exception.Fields!;
        var obj = fields.Get(ObjectName);
        if (obj.IsUnbound)
            return null;
        var self = Innermost(exception)?.Scope?.Self ?? Value.Unbound;
        var hidesPrivate = !name.StartsWith('_') && (self.IsUnbound || !self.Is(obj));
        return NameDistance.Closest(name, NamesOf(thread, obj, hidesPrivate));
    }

    private static string? ForImport(PyThread thread, PyException exception)
    {
        if (ExceptionFields.Get(exception, NameFrom).AsText is not { } name || ExceptionFields.Get(exception, Names.Name).AsText is not { } from)
            return null;
        var module = thread.Interpreter.Imports.Modules.Get(from);
        return module.IsUnbound ? null : NameDistance.Closest(name, NamesOf(thread, module, !name.StartsWith('_')));
    }

    private static List<string> NamesOf(PyThread thread, Value obj, bool hidesPrivate)
    {
        var names = new List<string>();
        foreach (ref readonly var item in ((PyList)Directory.Of(thread, obj).Ref!).Span)
        {
            if (!hidesPrivate || !item.AsText!.StartsWith('_'))
                names.Add(item.AsText!);
        }

        return names;
    }

    private static void AddKeys(List<string> names, PyDict dict)
    {
        for (var at = -1; dict.MoveNext(ref at);)
        {
            if (dict.EntryAt(at).Key.AsText is { } name)
                names.Add(name);
        }
    }

    private static PyTraceback? Innermost(PyException exception)
    {
        var level = exception.Traceback;
        while (level?.Next is { } next)
            level = next;
        return level;
    }
}
