using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>
/// What inside the running code gets ^ while the rest gets ~: the operator of a binary operation, the brackets of a
/// subscript or a call. Lines count from 0, offsets are UTF-16 within the segment; the right end is exclusive.
/// </summary>
internal sealed record CaretAnchors(int LeftLine, int Left, int RightLine, int Right)
{
    public static CaretAnchors? Find(string segment)
    {
        if (segment.Length == 0 || Parse($"(\n{segment}\n)") is not { Body: [ExpressionStatement { Value: var expression }] })
            return null;
        var place = new Place(segment.Split('\n'));
        switch (expression)
        {
            case BinOp operation:
                return OfOperator(place, operation);
            case Subscript subscript:
                return place.MoveTo(subscript.Value.Span) && place.MoveUntil(static c => c == '[') ? place.Until(subscript.Span) : null;
            case Call call:
                return place.MoveTo(call.Function.Span) && place.MoveUntil(static c => c == '(') ? place.Until(call.Span) : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// Carets are left out where they would underline all there is, and under a call that is the whole value of a
    /// return or of an assignment to a name.
    /// </summary>
    public static bool AreShown(List<string> lines, int start, int end, bool hasAnchors)
    {
        if (Parse(string.Join('\n', lines)) is { } module)
        {
            if (module.Body.Count == 0)
                return false;
            var call = module.Body[0] switch
            {
                Return { Value: Call { Function: Name } value } => value,
                Assign { Targets: [Name], Value: Call value } => value,
                _ => null,
            };
            if (call is not null && call.Span == new SourceSpan(1, start, lines.Count, end))
                return false;
        }

        return hasAnchors || lines[0].AsSpan(0, start).ContainsAnyExcept(' ', '\t') || !lines[^1].AsSpan(end).Trim().IsEmpty;
    }

    private static Module? Parse(string text)
    {
        try
        {
            return Parser.ParseModule(new SourceText("<segment>", text));
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    private static CaretAnchors? OfOperator(Place place, BinOp operation)
    {
        if (!place.MoveTo(operation.Left.Span) || !place.MoveUntil(static c => !char.IsWhiteSpace(c) && c != ')'))
            return null;
        var (line, column) = (place.Line, place.Column);
        var right = column + 1;
        var rightSpan = operation.Right.Span;
        // An operator has one or two characters, all before the right operand.
        if (right < place.Text.Length
            && (rightSpan.Line - 2 > line || right < place.OffsetOf(rightSpan.Line - 2, rightSpan.Column))
            && !char.IsWhiteSpace(place.Text[right]) && place.Text[right] is not ('\\' or '#'))
            right++;
        return new CaretAnchors(line, column, line, right);
    }

    /// <summary>A place in the segment. The parser saw one line more, above.</summary>
    private sealed class Place(string[] lines)
    {
        public int Line { get; private set; }
        public int Column { get; private set; }
        public string Text => lines[Line];

        public int OffsetOf(int line, int column) => CodeLines.Offset(lines[line], column);

        /// <summary>Goes to the end of an expression, or to what follows it on a later line.</summary>
        public bool MoveTo(SourceSpan span)
        {
            Line = span.EndLine - 2;
            Column = OffsetOf(Line, span.EndColumn);
            return SkipEmpty();
        }

        /// <summary>Goes on to a character that is wanted, past comments and joined lines.</summary>
        public bool MoveUntil(Func<char, bool> isWanted)
        {
            while (true)
            {
                var c = Text[Column];
                if (c is '\\' or '#')
                {
                    Column = 0;
                    Line++;
                }
                else if (isWanted(c))
                {
                    return true;
                }
                else
                {
                    Column++;
                }

                if (!SkipEmpty())
                    return false;
            }
        }

        public CaretAnchors Until(SourceSpan span) => new(Line, Column, span.EndLine - 2, OffsetOf(span.EndLine - 2, span.EndColumn));

        private bool SkipEmpty()
        {
            while (Line < lines.Length && Column >= lines[Line].Length)
            {
                Column = 0;
                Line++;
            }

            return Line < lines.Length;
        }
    }
}
