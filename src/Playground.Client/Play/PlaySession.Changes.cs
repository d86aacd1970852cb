using Playground.Client.Services;
using Playground.Contracts;

namespace Playground.Client.Play;

// What is done to the run from outside, and what is asked about it.
public sealed partial class PlaySession
{
    /// <summary>How many commands the run is the consequence of.</summary>
    public int Revision { get; private set; }

    /// <summary>What decides everything that chance would decide.</summary>
    public long Seed { get; private set; }

    /// <summary>The commands in effect, in the order of their moments.</summary>
    public IReadOnlyList<AppliedCommand> Commands { get; private set; } = [];

    /// <summary>The program waits for a line of input; nothing happens after what is here until it gets one.</summary>
    public bool AwaitsInput => _feed is { AwaitsInput: true };

    /// <summary>A change is on its way.</summary>
    public bool IsChanging { get; private set; }

    /// <summary>Where the reader is, and what has been done to the run up to its end.</summary>
    /// <param name="ownSeed">The seed that the program has anyway.</param>
    public RunLink Link(long ownSeed = 0) => new(
        Cursor.Position > 0 ? Cursor.Position : null,
        Seed == ownSeed ? null : Seed,
        [.. Commands.Select(command => new PlacedChange(command.Sequence, command.Change))]);

    /// <summary>Changes the run. The reader stays where they are, or goes to the moment of the change if it was before.</summary>
    /// <param name="at">The last event that stays as it is; null for the moment at which the reader is.</param>
    /// <returns>Why the server said no; null when it did not.</returns>
    public async Task<string?> ChangeAsync(RunChange change, int? at = null)
    {
        if (IsChanging || _feed is null)
            return null;
        var stop = _stop.Token;
        Clock.Stop();
        // Another turn of the dice makes another run; whoever asks for it wants to see what becomes of this place.
        _place = change is ChangeSeed ? Place.At(Log, Cursor.Position) : null;
        IsChanging = true;
        Changed?.Invoke();
        try
        {
            await ChangeAsync(new PlacedChange(at ?? Cursor.Position, change), stop);
        }
        catch (RefusedException refusal)
        {
            return refusal.Message;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (SessionGoneException gone)
        {
            Become(PlayPhase.Gone, gone.Message);
            return null;
        }
        finally
        {
            IsChanging = false;
            Changed?.Invoke();
        }
        _ = WatchAsync(stop, () => ReadOnAsync(stop));
        return null;
    }

    /// <summary>Looks into the run as it is where the reader is.</summary>
    /// <returns>Null when there is nothing to be seen, such as a frame that is gone.</returns>
    public async Task<Inspection?> InspectAsync(InspectTarget target, int number, IReadOnlyList<int> path, int start = 0)
    {
        if (_feed is null || Phase != PlayPhase.Open)
            return null;
        try
        {
            return await _connection.InspectAsync(
                _token, new InspectRequest(Revision, Cursor.Position, target, number, path, start), _stop.Token);
        }
        catch (Exception failure) when (failure is RefusedException or OperationCanceledException)
        {
            return null;
        }
    }

    // What a link says was done to the run, in the same order and at the same moments. A link may be wrong: what can't be done
    // is left out, and with it what came after.
    private async Task MakeAsync(IReadOnlyList<PlacedChange> changes, CancellationToken stop)
    {
        foreach (var placed in changes)
        {
            _feed!.Want(placed.AtSequence);
            await _feed.RunAsync(Arrived, stop, placed.AtSequence);
            if (Log.Count < placed.AtSequence)
                return;
            try
            {
                await ChangeAsync(placed, stop);
            }
            catch (RefusedException)
            {
                return;
            }
        }
    }

    private async Task ChangeAsync(PlacedChange placed, CancellationToken stop)
    {
        var command = new SessionCommand(Guid.NewGuid().ToString("N"), Revision, placed.AtSequence, placed.Change);
        var receipt = await _connection.ChangeAsync(_token, command, stop);
        await RebaseAsync(receipt.Sequence, stop);
    }

    // The run is another one after an event: what was read of the old one from there on is thrown away.
    private async Task RebaseAsync(int stillTrue, CancellationToken stop)
    {
        await _reading.CancelAsync();
        _reading = new CancellationTokenSource();
        var info = await _connection.OpenAsync(_token, stop);
        stop.ThrowIfCancellationRequested();
        var position = Math.Min(Cursor.Position, stillTrue);
        Begin(Log.Prefix(Math.Min(stillTrue, Log.Count)), info);
        Bookmarks.RemoveWhere(place => place > stillTrue);
        Seek(position);
    }

    private async Task ReadOnAsync(CancellationToken stop)
    {
        while (true)
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, _reading.Token);
            if (await _feed!.RunAsync(Arrived, both.Token) is not { } stillTrue)
                return;
            await RebaseAsync(stillTrue, stop);
        }
    }
}
