using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Contracts;

namespace Playground.Client.Services;

/// <summary>
/// The hub over SignalR. SignalR's own reconnecting is not used: it leaves out the first connect, can't be hurried,
/// and is one more state to agree with. One loop here connects, again and again; calls wait for it.
/// </summary>
internal sealed class HubSessionConnection : ISessionConnection
{
    private readonly HubConnection _hub;
    private readonly NetworkWatch _network;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposed = new();
    private TaskCompletionSource _connected = NewSource();
    private TaskCompletionSource _hurry = NewSource();
    private bool _started;
    private bool _connecting;

    public HubSessionConnection(Uri baseAddress, NetworkWatch network, TimeProvider time)
    {
        _network = network;
        _time = time;
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(baseAddress, HubRoutes.Session))
            .AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default))
            .Build();
        _hub.ServerTimeout = TimeSpan.FromSeconds(12);
        _hub.KeepAliveInterval = TimeSpan.FromSeconds(4);
        _hub.Closed += OnClosed;
        _hub.On<int>(nameof(ISessionClient.Restarting), _ => { });
        _network.Changed += OnNetworkChanged;
    }

    public LinkState State { get; private set; } = LinkState.Connecting;

    public DateTimeOffset? LostAt { get; private set; }

    public event Action? StateChanged;

    public Task<SessionInfo> OpenAsync(string token, CancellationToken cancellation) =>
        CallAsync(stop => _hub.InvokeAsync<SessionInfo>(nameof(ISessionHub.Open), token, stop), cancellation);

    public Task<TraceBatch> ReadAsync(string token, TracePosition position, int maxEvents, CancellationToken cancellation) =>
        CallAsync(stop => _hub.InvokeAsync<TraceBatch>(nameof(ISessionHub.ReadFrom), token, position, maxEvents, stop), cancellation);

    public Task<CommandReceipt> ChangeAsync(string token, SessionCommand command, CancellationToken cancellation) =>
        AskAsync(stop => _hub.InvokeAsync<CommandReceipt>(nameof(ISessionHub.Change), token, command, stop), cancellation);

    public Task<RunToResult> RunToAsync(string token, RunToRequest request, CancellationToken cancellation) =>
        AskAsync(stop => _hub.InvokeAsync<RunToResult>(nameof(ISessionHub.RunTo), token, request, stop), cancellation);

    public Task<Inspection> InspectAsync(string token, InspectRequest request, CancellationToken cancellation) =>
        AskAsync(stop => _hub.InvokeAsync<Inspection>(nameof(ISessionHub.Inspect), token, request, stop), cancellation);

    public void RetryNow() => _hurry.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        _network.Changed -= OnNetworkChanged;
        await _disposed.CancelAsync();
        _connected.TrySetCanceled();
        await _hub.DisposeAsync();
    }

    // A refusal of these says nothing about the session.
    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await CallAsync(call, cancellation);
        }
        catch (SessionGoneException refusal)
        {
            throw new RefusedException(refusal.Message);
        }
    }

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        while (true)
        {
            await ConnectedAsync(cancellation);
            try
            {
                return await call(cancellation);
            }
            catch (HubException refusal)
            {
                throw new SessionGoneException(HubText(refusal));
            }
            catch (Exception) when (!cancellation.IsCancellationRequested && !_disposed.IsCancellationRequested)
            {
                // The connection broke under the call. Every call can be made again: none has an effect twice.
                if (_hub.State == HubConnectionState.Connected)
                    await Task.Delay(KeepTrying.Delay(1), _time, cancellation);
            }
        }
    }

    private Task ConnectedAsync(CancellationToken cancellation)
    {
        if (!_started)
        {
            _started = true;
            _ = ConnectAsync();
        }
        return _connected.Task.WaitAsync(cancellation);
    }

    private async Task ConnectAsync()
    {
        if (_connecting)
            return;
        _connecting = true;
        try
        {
            for (var attempt = 0; _hub.State != HubConnectionState.Connected; attempt++)
                await TryConnectAsync(attempt);
            Became(LinkState.Connected);
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
        }
        finally
        {
            _connecting = false;
        }
    }

    private async Task TryConnectAsync(int attempt)
    {
        _hurry = NewSource();
        await Task.WhenAny(Task.Delay(KeepTrying.Delay(attempt), _time, _disposed.Token), _hurry.Task);
        _disposed.Token.ThrowIfCancellationRequested();
        try
        {
            if (_hub.State == HubConnectionState.Disconnected)
                await _hub.StartAsync(_disposed.Token);
        }
        catch (Exception) when (!_disposed.IsCancellationRequested)
        {
            Became(LinkState.Lost);
        }
    }

    private Task OnClosed(Exception? cause)
    {
        if (!_disposed.IsCancellationRequested)
        {
            Became(LinkState.Lost);
            _ = ConnectAsync();
        }
        return Task.CompletedTask;
    }

    // The browser knows of a pulled plug long before a silent socket does.
    private void OnNetworkChanged()
    {
        if (!_started)
            return;
        if (!_network.IsOnline)
            Became(LinkState.Lost);
        else if (_hub.State == HubConnectionState.Connected)
            Became(LinkState.Connected);
        else
            RetryNow();
    }

    private void Became(LinkState state)
    {
        if (state == LinkState.Connected)
            _connected.TrySetResult();
        else if (_connected.Task.IsCompleted && _hub.State != HubConnectionState.Connected)
            _connected = NewSource();
        if (State == state)
            return;
        State = state;
        LostAt = state == LinkState.Lost ? _time.GetUtcNow() : null;
        StateChanged?.Invoke();
    }

    // "An unexpected error occurred invoking 'Open' on the server. HubException: There is no such session."
    private static string HubText(HubException refusal)
    {
        const string mark = "HubException: ";
        var at = refusal.Message.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? refusal.Message : refusal.Message[(at + mark.Length)..];
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
