using System.Buffers.Text;
using System.Security.Cryptography;

namespace Playground.Server.Sessions;

/// <summary>A session's address, which is also the permission to read it: 192 random bits as base64url.</summary>
internal static class SessionToken
{
    private const int Bytes = 24;
    private const int Characters = Bytes / 3 * 4;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it could be one; anything else need not be looked up.</summary>
    public static bool IsOne(string text) => text.Length == Characters && Base64Url.IsValid(text);
}
