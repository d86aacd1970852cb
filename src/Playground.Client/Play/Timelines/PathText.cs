namespace Playground.Client.Play.Timelines;

/// <summary>The text of an SVG path, with numbers to a tenth: .NET's own formatting of thousands of numbers takes a browser seconds.</summary>
internal sealed class PathText
{
    private const int LongestNumber = 12;

    private char[] _text = new char[256];
    private int _length;

    /// <param name="number">Between ±10⁷.</param>
    public PathText Add(char command, double number)
    {
        if (_length + LongestNumber > _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
        _text[_length++] = command;
        var tenths = (int)Math.Round(number * 10);
        if (tenths < 0)
        {
            _text[_length++] = '-';
            tenths = -tenths;
        }
        AddWhole(tenths / 10);
        if (tenths % 10 is > 0 and var rest)
        {
            _text[_length++] = '.';
            _text[_length++] = (char)('0' + rest);
        }
        return this;
    }

    public PathText Add(char command)
    {
        if (_length == _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
        _text[_length++] = command;
        return this;
    }

    public override string ToString() => new(_text, 0, _length);

    private void AddWhole(int number)
    {
        var digits = 1;
        for (var rest = number / 10; rest > 0; rest /= 10)
            digits++;
        for (var at = _length + digits - 1; at >= _length; at--, number /= 10)
            _text[at] = (char)('0' + number % 10);
        _length += digits;
    }
}
