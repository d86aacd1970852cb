using System.Net;
using System.Net.WebSockets;
using System.Text;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

public sealed class OriginTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly LocalServer _server = shared.Server;

    public static TheoryData<string> Foreign => ["https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "file://", ""];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task AForeignPageMayNotOpenTheWebSocket(string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(origin));

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task AForeignPageMayNotNegotiateNorStartSessions(string origin)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync($"{HubRoutes.Session}/negotiate?negotiateVersion=1", origin));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(ApiRoutes.Sessions, origin));
    }

    [Fact]
    public async Task OurOwnPagesAndProgramsThatAreNoBrowsersMay()
    {
        var own = _server.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync(own));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync(null));
        Assert.Equal(HttpStatusCode.Created, await PostAsync(ApiRoutes.Sessions, own));
        Assert.Equal(HttpStatusCode.Created, await PostAsync(ApiRoutes.Sessions, null));
    }

    private async Task<HttpStatusCode> UpgradeAsync(string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        var address = new UriBuilder(new Uri(_server.Address, HubRoutes.Session)) { Scheme = "ws" }.Uri;
        try
        {
            await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException) when (socket.HttpStatusCode != 0)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(string path, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("""{"example":"task"}""", Encoding.UTF8, "application/json") };
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        using var response = await _server.Http.SendAsync(request);
        return response.StatusCode;
    }
}
