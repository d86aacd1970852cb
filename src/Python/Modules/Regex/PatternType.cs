using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Regex;

/// <summary>re.Pattern (https://docs.python.org/3.13/library/re.html#regular-expression-objects).</summary>
internal static class PatternType
{
    public static readonly PyType Type = new("Pattern", Types.Object, "re") { IsNamedWithModule = true, IsBase = false };
    public static readonly PyType ScannerType = new("SRE_Scanner", Types.Object, "_sre") { IsNamedWithModule = true, IsBase = false };

    private static readonly (RegexFlags Flag, string Name)[] FlagNames =
    [
        (RegexFlags.IgnoreCase, "re.IGNORECASE"), (RegexFlags.Locale, "re.LOCALE"), (RegexFlags.Multiline, "re.MULTILINE"),
        (RegexFlags.DotAll, "re.DOTALL"), (RegexFlags.Verbose, "re.VERBOSE"), (RegexFlags.Debug, "re.DEBUG"), (RegexFlags.Ascii, "re.ASCII"),
    ];

    public static void Define()
    {
        var type = Type;
        const string Range = "string, pos=0, endpos=9223372036854775807";
        type.Method("match", Range, static (thread, args) => Find(thread, args, search: false, whole: false));
        type.Method("fullmatch", Range, static (thread, args) => Find(thread, args, search: false, whole: true));
        type.Method("search", Range, static (thread, args) => Find(thread, args, search: true, whole: false));
        type.Method("findall", Range, static (thread, args) => thread.Push(FindAllSteps(thread, args.ToArray())));
        type.Method("finditer", Range, static (thread, args) => MakeScanner(thread, args, iterate: true));
        type.Method("scanner", Range, static (thread, args) => MakeScanner(thread, args, iterate: false));
        type.Method("split", "string, maxsplit=0", static (thread, args) => thread.Push(SplitSteps(thread, args.ToArray())));
        type.Method("sub", "repl, string, count=0", static (thread, args) => thread.Push(Substitution.Steps(thread, args.ToArray(), withCount: false)));
        type.Method("subn", "repl, string, count=0", static (thread, args) => thread.Push(Substitution.Steps(thread, args.ToArray(), withCount: true)));
        type.Method("__copy__", static (_, self) => self);
        type.Method("__deepcopy__", static (_, self, _) => self);
        GenericAliasType.AllowSubscript(type);
        type.Attribute("pattern", static (_, self) => Of(self).Source);
        type.Attribute("flags", static (_, self) => Value.FromInt((int)Of(self).Flags));
        type.Attribute("groups", static (_, self) => Value.FromInt(Of(self).Program.Groups));
        type.Attribute("groupindex", static (_, self) =>
        {
            var dict = new PyDict();
            foreach (var (name, index) in Of(self).Names)
                dict.Set(name, Value.FromInt(index));
            return new PyMappingProxy(dict);
        });
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self)));
        type.Compare = static (thread, left, right, op) => op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not PyPattern other
            ? Value.NotImplemented
            : thread.Then(thread.Current!, Operators.ItemsEqual(thread, Of(left).Source, other.Source), (_, same) =>
                Value.FromBool((same.IsTrue && Of(left).Flags == other.Flags && Of(left).IsText == other.IsText) == (op == CompareOp.Eq)));
        type.Hash = static (thread, self) => thread.Then(thread.Current!, Containers.Hash(thread, Of(self).Source), (_, hash) => Value.FromInt(hash.Bits ^ ((long)Of(self).Flags << 20)));
        BuiltinTypes.Finish(type);

        ScannerType.Method("match", static (thread, self) => ((PyScanner)self.Ref!).Next(thread, search: false));
        ScannerType.Method("search", static (thread, self) => ((PyScanner)self.Ref!).Next(thread, search: true));
        ScannerType.Attribute("pattern", static (_, self) => ((PyScanner)self.Ref!).Pattern);
        BuiltinTypes.Finish(ScannerType);
    }

    private static PyPattern Of(Value self) => (PyPattern)self.Ref!;

    /// <summary>The subject and the bounds in it; null with a TypeError pending.</summary>
    public static Subject? Prepare(PyThread thread, PyPattern pattern, Value text)
    {
        if (Subject.Of(text) is not { } subject)
        {
            thread.Raise(Types.TypeError, $"expected string or bytes-like object, got '{text.Type.Name}'");
            return null;
        }

        if (subject.IsText == pattern.IsText)
        {
            if (!subject.IsText)
                thread.Charge(subject.Length / 64);
            return subject;
        }

        thread.Raise(Types.TypeError, subject.IsText ? "cannot use a bytes pattern on a string-like object" : "cannot use a string pattern on a bytes-like object");
        return null;
    }

    private static (int Start, int End) Bounds(Subject subject, Value pos, Value endPos)
    {
        var end = (int)Math.Clamp(Ints.Clamp(endPos), 0, subject.Length);
        return ((int)Math.Clamp(Ints.Clamp(pos), 0, subject.Length), end);
    }

    /// <summary>A PyMatch or None; Pushed where that takes longer than the slice has fuel for.</summary>
    public static Value Search(PyThread thread, PyPattern pattern, Subject subject, int start, int end, bool search, bool whole, bool notEmpty, int pos)
    {
        thread.Interpreter.Meter.Reserve(600);
        var matcher = Matcher.For(pattern.Program, subject, start, end, search, whole, notEmpty);
        if (thread.Fuel <= 0 || matcher.Run(thread) is not { } found)
            return thread.Push(SearchSteps(thread, pattern, subject, matcher, pos, end));
        Value result = found ? new PyMatch(pattern, subject, matcher.Marks, matcher.LastGroup, pos, end) : Value.None;
        matcher.Release();
        return result;
    }

    private static IEnumerable<Value> SearchSteps(PyThread thread, PyPattern pattern, Subject subject, Matcher matcher, int pos, int end)
    {
        bool? found;
        while ((found = matcher.Run(thread)) is null)
            yield return thread.Pause();
        thread.Output = found.Value ? new PyMatch(pattern, subject, matcher.Marks, matcher.LastGroup, pos, end) : Value.None;
    }

    private static Value Find(PyThread thread, ReadOnlySpan<Value> args, bool search, bool whole)
    {
        var pattern = Of(args[0]);
        if (Prepare(thread, pattern, args[1]) is not { } subject)
            return Value.Error;
        var (start, end) = Bounds(subject, args[2], args[3]);
        return Search(thread, pattern, subject, start, end, search, whole, notEmpty: false, start);
    }

    private static IEnumerable<Value> FindAllSteps(PyThread thread, Value[] args)
    {
        var pattern = Of(args[0]);
        if (Prepare(thread, pattern, args[1]) is not { } subject)
        {
            yield return Value.Error;
            yield break;
        }

        var (start, end) = Bounds(subject, args[2], args[3]);
        var found = new PyList();
        var empty = subject.Slice(0, 0);
        var notEmpty = false;
        while (start <= end)
        {
            yield return Search(thread, pattern, subject, start, end, search: true, whole: false, notEmpty, 0);
            if (thread.Input.Ref is not PyMatch match)
                break;
            thread.Interpreter.Meter.Reserve(found.GrowthBytes + 40 + (16 * pattern.Program.Groups));
            found.Add(pattern.Program.Groups switch
            {
                0 => match.Group(0, empty),
                1 => match.Group(1, empty),
                _ => GroupsOf(match, empty),
            });
            start = match.End;
            notEmpty = match.End == match.Start;
        }

        thread.Output = found;
    }

    public static PyTuple GroupsOf(PyMatch match, Value missing)
    {
        var items = new Value[match.Pattern.Program.Groups];
        for (var i = 0; i < items.Length; i++)
            items[i] = match.Group(i + 1, missing);
        return new PyTuple(items);
    }

    private static Value MakeScanner(PyThread thread, ReadOnlySpan<Value> args, bool iterate)
    {
        var pattern = Of(args[0]);
        if (Prepare(thread, pattern, args[1]) is not { } subject)
            return Value.Error;
        var (start, end) = Bounds(subject, args[2], args[3]);
        var scanner = new PyScanner(pattern, subject, start, end);
        return iterate ? new PyMatchIterator(scanner) : scanner;
    }

    private static IEnumerable<Value> SplitSteps(PyThread thread, Value[] args)
    {
        var pattern = Of(args[0]);
        if (Prepare(thread, pattern, args[1]) is not { } subject)
        {
            yield return Value.Error;
            yield break;
        }

        yield return Indexing.Index(thread, args[2]);
        var most = Ints.Clamp(thread.Input);
        var parts = new PyList();
        int last = 0, start = 0;
        var notEmpty = false;
        for (var count = 0L; most == 0 || count < most; count++)
        {
            if (start > subject.Length)
                break;
            yield return Search(thread, pattern, subject, start, subject.Length, search: true, whole: false, notEmpty, 0);
            if (thread.Input.Ref is not PyMatch match)
                break;
            thread.Interpreter.Meter.Reserve(64);
            parts.Add(subject.Slice(last, match.Start));
            foreach (var item in GroupsOf(match, Value.None).Items)
                parts.Add(item);
            last = start = match.End;
            notEmpty = match.End == match.Start;
        }

        parts.Add(subject.Slice(last, subject.Length));
        thread.Output = parts;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyPattern pattern)
    {
        yield return Operators.Repr(thread, pattern.Source);
        var source = thread.Input.AsText!;
        var points = 0;
        // Long patterns are cut after 200 characters.
        if (source.Length > 200)
            source = new PyStr(source).Slice(0, Math.Min(200, new PyStr(source).Length)).Text;
        var flags = pattern.Flags;
        if (pattern.IsText)
            flags &= ~RegexFlags.Unicode;
        var text = new StringBuilder("re.compile(").Append(source);
        foreach (var (flag, name) in FlagNames)
        {
            if ((flags & flag) != 0)
                text.Append(points++ == 0 ? ", " : "|").Append(name);
        }

        thread.Output = Value.FromStr(text.Append(')').ToString());
    }
}

/// <summary>Goes from match to match.</summary>
internal sealed class PyScanner(PyPattern pattern, Subject subject, int start, int end) : PyHeapObject(PatternType.ScannerType), IReferences
{
    private readonly int _pos = start;
    private int _start = start;
    private bool _notEmpty;

    public PyPattern Pattern => pattern;

    /// <summary>The next match, or None.</summary>
    public Value Next(PyThread thread, bool search)
    {
        if (_start < 0 || _start > end)
            return Value.None;
        var below = thread.Current!;
        var found = PatternType.Search(thread, pattern, subject, _start, end, search, whole: false, _notEmpty, _pos);
        return found.IsPushed ? thread.Then(below, found, (_, later) => GoBehind(later)) : found.IsError ? found : GoBehind(found);
    }

    private Value GoBehind(Value found)
    {
        if (found.Ref is PyMatch match)
        {
            _start = match.End;
            _notEmpty = match.End == match.Start;
        }
        else
        {
            _start = -1;
        }

        return found;
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(pattern);
        reachability.Reference(subject.Source);
    }
}

/// <summary>What finditer() gives: the matches of a scanner.</summary>
internal sealed class PyMatchIterator(PyScanner scanner) : PyIterator(Types.CallableIterator)
{
    internal override Value MoveNext(PyThread thread)
    {
        var below = thread.Current!;
        var match = scanner.Next(thread, search: true);
        return match.IsPushed ? thread.Then(below, match, static (_, later) => Item(later)) : Item(match);
    }

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(scanner);

    private static Value Item(Value match) => match.IsNone ? Value.Unbound : match;
}
