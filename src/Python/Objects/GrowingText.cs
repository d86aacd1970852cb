using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// The chars of a str that is being built by `text += part`. Every str made on the way is a prefix of it, so appending to
/// the longest one copies only what is new. A prefix becomes a string of its own when its text is first asked for; that
/// memory is reserved then.
/// Invariant: the first <see cref="Length"/> chars never change.
/// </summary>
internal sealed class GrowingText
{
    private readonly Meter _meter;
    private char[] _chars;

    public GrowingText(Meter meter, string text, int room)
    {
        _meter = meter;
        meter.Reserve(40 + room * 2L);
        _chars = new char[room];
        text.CopyTo(_chars);
        Length = text.Length;
    }

    public int Length { get; private set; }

    public void Append(string part)
    {
        if (_chars.Length - Length < part.Length)
        {
            var room = (int)Math.Min(Array.MaxLength, Math.Max(Length + (long)part.Length, _chars.Length * 2L));
            _meter.Reserve(room * 2L);
            Array.Resize(ref _chars, room);
        }

        part.CopyTo(_chars.AsSpan(Length));
        Length += part.Length;
    }

    public string Prefix(int length)
    {
        _meter.Reserve(40 + length * 2L);
        return new string(_chars, 0, length);
    }

    public ReadOnlySpan<char> Span(int length) => _chars.AsSpan(0, length);
}
