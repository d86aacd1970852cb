using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Playground.Contracts;

namespace Playground.Server.Storage;

/// <summary>
/// A snippet's address: 66 bits of the SHA-256 of its content as 11 characters of base64url. Names and texts go in with their
/// lengths, so that no two contents make the same bytes.
/// </summary>
internal static partial class SnippetId
{
    public const int Length = 11;

    public static string Of(IReadOnlyList<SourceFile> files, long seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, seed);
        hash.AppendData(number);
        foreach (var text in files.SelectMany(file => new[] { file.Name, file.Text }))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64LittleEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return Base64Url.EncodeToString(hash.GetHashAndReset())[..Length];
    }

    public static bool IsOne(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[A-Za-z0-9_-]{11}\\z")]
    private static partial Regex Pattern();
}
