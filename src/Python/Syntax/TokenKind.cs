namespace Playground.Python.Syntax;

/// <summary>The kinds of tokens (https://docs.python.org/3.13/library/token.html), a kind for each keyword.</summary>
internal enum TokenKind : byte
{
    EndOfFile, Error, Newline, Indent, Dedent,

    /// <summary>One of $ ? ` which begin no token.</summary>
    Stray,

    Name, Number, String, FStringStart, FStringMiddle, FStringEnd,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Colon, Semicolon, Dot, Ellipsis, Arrow, At, Exclamation, ColonEqual, Equal,
    Plus, Minus, Star, Slash, DoubleSlash, Percent, DoubleStar, LeftShift, RightShift, Ampersand, Bar, Caret, Tilde,
    EqualEqual, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    PlusEqual, MinusEqual, StarEqual, SlashEqual, DoubleSlashEqual, PercentEqual, DoubleStarEqual, LeftShiftEqual,
    RightShiftEqual, AmpersandEqual, BarEqual, CaretEqual, AtEqual,

    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally, For,
    From, Global, If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}
