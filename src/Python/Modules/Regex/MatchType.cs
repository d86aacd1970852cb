using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Regex;

/// <summary>re.Match (https://docs.python.org/3.13/library/re.html#match-objects).</summary>
internal static class MatchType
{
    public static readonly PyType Type = new("Match", Types.Object, "re") { IsNamedWithModule = true, IsBase = false };

    private delegate Value GroupReader(PyMatch match, int group);

    public static void Define()
    {
        var type = Type;
        type.MethodVar("group", static (PyThread thread, in CallArgs args) => args.Names.Length > 0
            ? thread.Raise(Types.TypeError, "re.Match.group() takes no keyword arguments")
            : args.Count == 2 && TryGroup(args[0], args[1], out var text) ? text
            : thread.Push(GroupSteps(thread, Of(args[0]), args.Positional[1..].ToArray())));
        type.GetItem = static (thread, self, key) => TryGroup(self, key, out var text) ? text : thread.Push(ReadSteps(thread, Of(self), key, static (match, group) => match.Group(group, Value.None)));
        type.Method("start", "group=0, /", static (thread, args) => thread.Push(ReadSteps(thread, Of(args[0]), args[1], static (match, group) => Value.FromInt(match.Span(group).Start))));
        type.Method("end", "group=0, /", static (thread, args) => thread.Push(ReadSteps(thread, Of(args[0]), args[1], static (match, group) => Value.FromInt(match.Span(group).End))));
        type.Method("span", "group=0, /", static (thread, args) => thread.Push(ReadSteps(thread, Of(args[0]), args[1], static (match, group) => SpanOf(match, group))));
        type.Method("groups", "default=None", static (_, args) => PatternType.GroupsOf(Of(args[0]), args[1]));
        type.Method("groupdict", "default=None", static (_, args) =>
        {
            var dict = new PyDict();
            foreach (var (name, index) in Of(args[0]).Pattern.Names)
                dict.Set(name, Of(args[0]).Group(index, args[1]));
            return dict;
        });
        type.Method("expand", "template", static (thread, args) => thread.Push(Substitution.ExpandSteps(thread, Of(args[0]), args[1])));
        type.Method("__copy__", static (_, self) => self);
        type.Method("__deepcopy__", static (_, self, _) => self);
        GenericAliasType.AllowSubscript(type);
        type.Attribute("string", static (_, self) => Of(self).Subject.Source);
        type.Attribute("re", static (_, self) => Of(self).Pattern);
        type.Attribute("pos", static (_, self) => Value.FromInt(Of(self).Pos));
        type.Attribute("endpos", static (_, self) => Value.FromInt(Of(self).EndPos));
        type.Attribute("lastindex", static (_, self) => Of(self).LastGroup == 0 ? Value.None : Value.FromInt(Of(self).LastGroup));
        type.Attribute("lastgroup", static (_, self) =>
        {
            foreach (var (name, index) in Of(self).Pattern.Names)
            {
                if (index == Of(self).LastGroup)
                    return Value.FromStr(name);
            }

            return Value.None;
        });
        type.Attribute("regs", static (_, self) =>
        {
            var spans = new Value[Of(self).Pattern.Program.Groups + 1];
            for (var i = 0; i < spans.Length; i++)
                spans[i] = SpanOf(Of(self), i);
            return new PyTuple(spans);
        });
        type.Repr = static (thread, self) => thread.Then(thread.Current!, Operators.Repr(thread, Of(self).Group(0, Value.None)), (_, shown) =>
            Value.FromStr($"<re.Match object; span=({Of(self).Start}, {Of(self).End}), match={Cut(shown.AsText!)}>"));
        BuiltinTypes.Finish(type);
    }

    private static string Cut(string shown) => shown.Length <= 50 ? shown : new PyStr(shown).Slice(0, Math.Min(50, new PyStr(shown).Length)).Text;

    private static PyMatch Of(Value self) => (PyMatch)self.Ref!;

    private static PyTuple SpanOf(PyMatch match, int group) => new(Value.FromInt(match.Span(group).Start), Value.FromInt(match.Span(group).End));

    /// <summary>A group by its number, the commonest case by far.</summary>
    private static bool TryGroup(Value self, Value key, out Value text)
    {
        var match = Of(self);
        var isThere = key.IsInt && key.Bits >= 0 && key.Bits <= match.Pattern.Program.Groups;
        text = isThere ? match.Group((int)key.Bits, Value.None) : Value.Unbound;
        return isThere;
    }

    private static IEnumerable<Value> GroupSteps(PyThread thread, PyMatch match, Value[] keys)
    {
        if (keys.Length == 0)
        {
            thread.Output = match.Group(0, Value.None);
            yield break;
        }

        var items = new Value[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            yield return thread.Push(ReadSteps(thread, match, keys[i], static (m, group) => m.Group(group, Value.None)));
            items[i] = thread.Input;
        }

        thread.Output = items.Length == 1 ? items[0] : new PyTuple(items);
    }

    private static IEnumerable<Value> ReadSteps(PyThread thread, PyMatch match, Value key, GroupReader read)
    {
        long group = -1;
        if (key.Ref is PyStr name)
        {
            group = match.Pattern.GroupNamed(name.Text) ?? -1;
        }
        else if (Ints.Is(key) || key.Type.ToIndex is not null)
        {
            yield return Indexing.Index(thread, key);
            group = Ints.Clamp(thread.Input);
        }

        if (group < 0 || group > match.Pattern.Program.Groups)
            yield return thread.Raise(Types.IndexError, "no such group");
        thread.Output = read(match, (int)group);
    }
}
