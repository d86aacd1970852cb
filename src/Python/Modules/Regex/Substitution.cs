using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Regex;

/// <summary>sub, subn and expand.</summary>
internal static class Substitution
{
    /// <param name="args">Pattern, replacement, string, count.</param>
    public static IEnumerable<Value> Steps(PyThread thread, Value[] args, bool withCount)
    {
        var pattern = (PyPattern)args[0].Ref!;
        var replacement = args[1];
        yield return Indexing.Index(thread, args[3]);
        var most = Ints.Clamp(thread.Input);
        Template? template = null;
        if (replacement.Type.Call is null)
        {
            yield return Compile(thread, pattern, replacement, out template);
        }

        if (PatternType.Prepare(thread, pattern, args[2]) is not { } subject)
        {
            yield return Value.Error;
            yield break;
        }

        if (template is not null && replacement.Ref is PyStr != pattern.IsText)
            yield return thread.Raise(Types.TypeError, pattern.IsText ? $"sequence item 1: expected str instance, {replacement.Type.Name} found" : $"sequence item 1: expected a bytes-like object, {replacement.Type.Name} found");
        var text = new StringBuilder();
        int last = 0, start = 0, count = 0;
        var notEmpty = false;
        while (start <= subject.Length && (most == 0 || count < most))
        {
            yield return PatternType.Search(thread, pattern, subject, start, subject.Length, search: true, whole: false, notEmpty, 0);
            if (thread.Input.Ref is not PyMatch match)
                break;
            var before = text.Length;
            text.Append(subject.TextOf(last, match.Start));
            if (template is not null)
            {
                Append(text, template, match);
            }
            else
            {
                yield return thread.Call(replacement, match);
                if (thread.Input.Ref is PyStr made && pattern.IsText)
                    text.Append(made.Text);
                else if (thread.Input.Ref is IByteSource bytes && !pattern.IsText)
                    text.Append(Encoding.Latin1.GetString(bytes.Span));
                else if (!thread.Input.IsNone)
                    yield return thread.Raise(Types.TypeError, pattern.IsText
                        ? $"sequence item {(match.Start > 0 ? 1 : 0)}: expected str instance, {thread.Input.Type.Name} found"
                        : $"sequence item {(match.Start > 0 ? 1 : 0)}: expected a bytes-like object, {thread.Input.Type.Name} found");
            }

            thread.Charge((text.Length - before) / 32);
            thread.Interpreter.Meter.Reserve((text.Length - before) * 2L);
            count++;
            last = start = match.End;
            notEmpty = match.End == match.Start;
        }

        Value result;
        if (count == 0)
        {
            result = subject.Slice(0, subject.Length);
        }
        else
        {
            text.Append(subject.TextOf(last, subject.Length));
            result = pattern.IsText ? Value.FromStr(text.ToString()) : new PyBytes(Encoding.Latin1.GetBytes(text.ToString()));
        }

        thread.Output = withCount ? new PyTuple(result, Value.FromInt(count)) : result;
    }

    public static IEnumerable<Value> ExpandSteps(PyThread thread, PyMatch match, Value source)
    {
        yield return Compile(thread, match.Pattern, source, out var template);
        var text = new StringBuilder();
        Append(text, template!, match);
        thread.Output = match.Pattern.IsText ? Value.FromStr(text.ToString()) : new PyBytes(Encoding.Latin1.GetBytes(text.ToString()));
    }

    private static Value Compile(PyThread thread, PyPattern pattern, Value source, out Template? template)
    {
        template = null;
        var subject = Subject.Of(source);
        if (subject is null)
            return thread.Raise(Types.TypeError, $"decoding to str: need a bytes-like object, {source.Type.Name} found");
        thread.Charge(subject.Length / 8);
        try
        {
            template = Template.Parse(RegexModule.PointsOf(subject), pattern);
            return Value.None;
        }
        catch (RegexSyntaxException e)
        {
            return RegexModule.Raise(thread, e, source, pattern.ErrorClass);
        }
    }

    private static void Append(StringBuilder text, Template template, PyMatch match)
    {
        foreach (var (plain, group) in template.Parts)
        {
            if (plain is not null)
            {
                text.Append(plain);
                continue;
            }

            var (start, end) = match.Span(group);
            if (end >= 0)
                text.Append(match.Subject.TextOf(start, Math.Max(start, end)));
        }
    }
}
