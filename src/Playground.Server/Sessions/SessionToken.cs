using System.Buffers.Text;
using System.Security.Cryptography;

namespace Playground.Server.Sessions;

/// <summary>A session's address, which is also the permission to read it: 192 random bits as base64url.</summary>
internal static class SessionToken
{
    private const int Bytes = 24;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
