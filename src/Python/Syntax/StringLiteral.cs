using System.Text;

namespace Playground.Python.Syntax;

/// <summary>The values of string and bytes literals and of the pieces of f-strings.</summary>
internal static class StringLiteral
{
    /// <summary>What a token means, what is wrong with it, and what CPython warns of.</summary>
    /// <param name="Value">A string or a byte array; null if there is an error.</param>
    public readonly record struct Result(object? Value, string? Error, string? Warning);

    /// <summary>Reads a whole literal, with its prefix and quotes.</summary>
    public static Result Read(ReadOnlySpan<char> token)
    {
        bool isRaw = false, isBytes = false;
        int prefix = 0;
        for (; token[prefix] is not ('\'' or '"'); prefix++)
        {
            isRaw |= token[prefix] is 'r' or 'R';
            isBytes |= token[prefix] is 'b' or 'B';
        }

        int quotes = token.Length - prefix >= 6 && token[prefix + 1] == token[prefix] && token[prefix + 2] == token[prefix] ? 3 : 1;
        return Decode(token[(prefix + quotes)..^quotes], isRaw, isBytes);
    }

    /// <summary>Reads a piece of an f-string's text.</summary>
    public static Result ReadPiece(ReadOnlySpan<char> piece, bool isRaw) => Decode(piece, isRaw, isBytes: false);

    public static bool IsBytes(ReadOnlySpan<char> token) => token[0] is 'b' or 'B' || (token.Length > 1 && token[0] is 'r' or 'R' && token[1] is 'b' or 'B');

    private static Result Decode(ReadOnlySpan<char> text, bool isRaw, bool isBytes)
    {
        if (isBytes && text.ContainsAnyExceptInRange('\0', '\x7F'))
            return new Result(null, "bytes can only contain ASCII literal characters", null);
        if (isRaw || !text.Contains('\\'))
            return new Result(isBytes ? Encoding.ASCII.GetBytes(text.ToString()) : text.ToString(), null, null);
        var escapes = new EscapeDecoder(text, isBytes);
        object value = escapes.Decode();
        return new Result(escapes.Error is null ? value : null, escapes.Error, escapes.Warning);
    }
}
