namespace Playground.Python.Text;

/// <summary>
/// A stretch of source. Lines count from 1; columns count code points from 0, the end column is exclusive
/// (as ast's col_offset and end_col_offset, but in code points instead of UTF-8 bytes).
/// </summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    public static SourceSpan Between(SourceSpan first, SourceSpan last) =>
        new(first.Line, first.Column, last.EndLine, last.EndColumn);
}
