using System.Globalization;
using System.Text;

namespace Playground.Scheduler.World.Network;

/// <summary>A named host's side of one connection: reads requests, one after the other, and answers them.</summary>
internal sealed class HttpConversation(SimulatedNetwork network, NamedHost host, SimulatedSocket end)
{
    private const int LongestHead = 16_384;
    private readonly List<byte> incoming = [];
    private bool isOver;

    /// <summary>Bytes have arrived, or the client's end.</summary>
    public void Continue()
    {
        if (isOver) return;
        while (end.Unread > 0) incoming.AddRange(end.Receive(end.Unread));
        while (!isOver && TryTakeRequest(out var request)) Answer(request);
        if (!isOver && end.Readiness.HasFlag(Readiness.Read)) Finish();
    }

    private bool TryTakeRequest(out HttpRequest request)
    {
        request = null!;
        var head = IndexOfHeadEnd();
        if (head < 0)
        {
            if (incoming.Count > LongestHead) Respond(HttpAnswers.Plain(431, "Request Header Fields Too Large\n"), HttpRequest.Malformed);
            return false;
        }

        var text = Encoding.Latin1.GetString([.. incoming.Take(head)]);
        request = HttpRequest.Parse(text);
        var length = request.ContentLength;
        if (incoming.Count < head + 4 + length) return false;
        request.Body = [.. incoming.Skip(head + 4).Take(length)];
        incoming.RemoveRange(0, head + 4 + length);
        return true;
    }

    private int IndexOfHeadEnd()
    {
        for (var i = 0; i + 3 < incoming.Count; i++)
            if (incoming[i] == '\r' && incoming[i + 1] == '\n' && incoming[i + 2] == '\r' && incoming[i + 3] == '\n')
                return i;
        return -1;
    }

    private void Answer(HttpRequest request)
    {
        if (network.Hosts.TakeFailure())
        {
            isOver = true;
            end.Cut();
            return;
        }

        if (host.Manner == HostManner.IsSilent) return;
        var answer = HttpAnswers.To(host, request);
        if (answer.Delay == 0) Respond(answer, request);
        else network.Machine.Timeline.At(network.Now + answer.Delay, () => Respond(answer, request));
    }

    private void Respond(HttpAnswer answer, HttpRequest request)
    {
        if (isOver) return;
        var stays = request.KeepsAlive && !request.IsMalformed;
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {HttpAnswers.ReasonOf(answer.Status)}\r\n"));
        head.Append("Date: ").Append(HttpAnswers.Date(network.Now)).Append("\r\nServer: playground\r\n");
        foreach (var (name, value) in answer.Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\nConnection: {(stays ? "keep-alive" : "close")}\r\n\r\n");
        byte[] all = [.. Encoding.Latin1.GetBytes(head.ToString()), .. request.Method == "HEAD" ? [] : answer.Body];
        if (host.Manner == HostManner.Breaks)
        {
            Send(all.AsSpan(0, all.Length / 2));
            isOver = true;
            network.Machine.Timeline.At(network.Now + (2 * host.Latency), end.Cut);
            return;
        }

        Send(all);
        if (!stays) Finish();
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            end.Send(bytes);
        }
        catch (OsException)
        {
            isOver = true; // the client has gone
        }
    }

    private void Finish()
    {
        isOver = true;
        end.Close();
    }
}
