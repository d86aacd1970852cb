using Playground.Client.Play.Views;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>
/// The one store of the play page: a run on the server, as much of its trace as has arrived, and the place in it where the
/// reader is. Everything that is drawn is worked out from here; <see cref="Changed"/> asks for a new drawing.
/// </summary>
public sealed partial class PlaySession : IAsyncDisposable
{
    /// <summary>How far the trace is fetched beyond the reader's place, in events.</summary>
    private const int FetchAhead = 120_000;

    /// <summary>What is fetched beyond that comes in strides: taking something in takes a moment, and a step should not have to wait for it.</summary>
    private const int FetchStride = 40_000;

    private const int MostTasks = 40;

    private readonly ISessionFactory _factory;
    private readonly ISessionConnection _connection;
    private CancellationTokenSource _stop = new();
    private CancellationTokenSource _reading = new();
    private string _token = "";
    private TraceFeed? _feed;
    private bool _toTheEnd;
    private bool _stepIsDue;
    private int? _openAt;
    private MomentSearch? _moment;
    private Place? _place;

    public PlaySession(ISessionFactory factory, ISessionConnection connection, TimeProvider time)
    {
        (_factory, _connection) = (factory, connection);
        Clock = new PlayClock(time);
        Log = new TraceLog();
        Cursor = new TraceCursor(Log);
        Steps = new TraceSteps(Log);
        Names = new TraceNames(Log);
        Timeline = new Timeline(Names);
        Coverage = new Coverage(Log);
        Warnings = new WarningFinder(Names);
        Kinds = new StageKinds(Log);
    }

    /// <summary>Something that is drawn has changed.</summary>
    public event Action? Changed;

    public PlayPhase Phase { get; private set; }

    /// <summary>The server's words in the phases Refused and Gone.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Why the program could not be compiled, or null.</summary>
    public SyntaxProblem? Problem { get; private set; }

    public TraceLog Log { get; private set; }

    public TraceCursor Cursor { get; private set; }

    public TraceSteps Steps { get; private set; }

    public TraceNames Names { get; private set; }

    /// <summary>Tasks that one can follow, in order of creation: the first of those that are known, wherever the reader is.</summary>
    public Seq<TaskChip> FirstTasks { get; private set; } = [];

    public Timeline Timeline { get; private set; }

    public Coverage Coverage { get; private set; }

    public WarningFinder Warnings { get; private set; }

    public StageKinds Kinds { get; private set; }

    /// <summary>Where playing pauses. They stay from run to run.</summary>
    public BreakpointList Breakpoints { get; } = new();

    /// <summary>Places that the reader wants to come back to.</summary>
    public SortedSet<int> Bookmarks { get; } = [];

    /// <summary>The task whose lines a step goes along; null when steps follow the loop.</summary>
    public int? FollowedTask { get; private set; }

    public PlayClock Clock { get; }

    /// <summary>All of the run's trace is here.</summary>
    public bool IsComplete => _feed is { IsComplete: true };

    /// <summary>Which limit ended the run and what to do; null for none, or while the end is not known.</summary>
    public string? Limit { get; private set; }

    /// <summary>How many steps are known.</summary>
    public int StepCount => Steps.Count;

    /// <summary>Number of the step at which the reader is; 0 before the first.</summary>
    public int Step => Steps.IndexOf(Cursor.Position);

    /// <summary>Where the step before this one ended: what came later is news.</summary>
    public int PreviousPosition => Steps.PlaceOf(Steps.PlaceOf(Step) == Cursor.Position ? Step - 1 : Step);

    public bool IsAtEnd => IsComplete && Step >= StepCount;

    /// <summary>Starts a run and forgets the one before it.</summary>
    /// <param name="request">The program.</param>
    /// <param name="link">The moment to open at, and what happens to the run before it; null for the start.</param>
    /// <param name="place">Where to open when <paramref name="link"/> says nothing; null for the start.</param>
    public async Task StartAsync(CreateSessionRequest request, RunLink? link = null, Place? place = null)
    {
        await ResetAsync();
        var stop = _stop.Token;
        Become(PlayPhase.Starting);
        await WatchAsync(stop, async () =>
        {
            _token = await _factory.CreateAsync(request with { Seed = link?.Seed ?? request.Seed }, stop);
            var info = await _connection.OpenAsync(_token, stop);
            stop.ThrowIfCancellationRequested();
            Begin(new TraceLog(), info);
            Become(PlayPhase.Open);
            // Where to open counts in the run that the changes make.
            await MakeAsync(link?.Changes ?? [], stop);
            Aim(link?.At, link?.At is null ? place : null);
            await ReadOnAsync(stop);
        });
    }

    // Whatever ends the reading is told as a phase.
    private async Task WatchAsync(CancellationToken stop, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (RefusedException refusal)
        {
            Become(PlayPhase.Refused, refusal.Message);
        }
        catch (SessionGoneException gone)
        {
            Become(PlayPhase.Gone, gone.Message);
        }
        catch (HttpRequestException) when (!stop.IsCancellationRequested)
        {
            Become(PlayPhase.Unreachable);
        }
        catch (OperationCanceledException)
        {
            // Another run, or another revision of this one, has taken its place.
        }
    }

    /// <summary>Obeys a button or a key.</summary>
    public void Do(Command command)
    {
        switch (command)
        {
            case Command.PlayOrPause: PlayOrPause(); break;
            case Command.NextBreakpoint: _ = ToBreakpointAsync(forward: true); break;
            case Command.PreviousBreakpoint: _ = ToBreakpointAsync(forward: false); break;
            case Command.ToggleBookmark: ToggleBookmark(); break;
            case Command.ToggleFollow: Follow(FollowedTask is null && TaskHere() is > 0 and var here ? here : null); break;
            default: Move(command); break;
        }
        Changed?.Invoke();
    }

    /// <summary>Sets or clears a breakpoint.</summary>
    public void ToggleBreakpoint(string file, int line)
    {
        Breakpoints.Toggle(file, line);
        BreakpointsChanged();
    }

    /// <summary>Makes steps go along one task's lines; null: along whatever the loop does.</summary>
    public void Follow(int? task)
    {
        FollowedTask = task;
        Changed?.Invoke();
    }

    /// <summary>Goes to the moment just after an event, and stays there.</summary>
    public void GoTo(int sequence)
    {
        Clock.Stop();
        (_toTheEnd, _stepIsDue) = (false, false);
        Seek(sequence);
        Changed?.Invoke();
    }

    /// <summary>Goes to a step by its number; 0 is the start.</summary>
    public void GoToStep(int step) => GoTo(Steps.PlaceOf(step));

    public async ValueTask DisposeAsync()
    {
        Clock.Dispose();
        await _stop.CancelAsync();
        await _connection.DisposeAsync();
    }

    private void Move(Command command)
    {
        Clock.Stop();
        _toTheEnd = command == Command.End;
        // A step into what has not arrived yet is taken when it has.
        _stepIsDue = command == Command.Step && Step == StepCount && !IsComplete;
        Seek(Target(command));
    }

    private void PlayOrPause()
    {
        if (Clock.IsPlaying)
        {
            Clock.Stop();
            return;
        }
        if (IsAtEnd)
            Seek(0);
        (_toTheEnd, _stepIsDue) = (false, false);
        _ = FindConditionAsync();
        _ = Clock.PlayAsync(PlayStep);
    }

    private TimeSpan? PlayStep()
    {
        // Where the next step is not known yet, the beat goes on and looks again.
        var before = Cursor.Position;
        if (Step < StepCount && !AwaitsConditions)
            Seek(Target(Command.Step));
        // Whoever is at a breakpoint already has seen it.
        var isHeld = Cursor.Position > before && IsHeldBetween(before, Cursor.Position);
        var ahead = TimeSpan.FromMicroseconds((TimeAt(Target(Command.Step)) - Cursor.State.Clock) / 1000);
        if (isHeld || IsAtEnd)
            Clock.Stop();
        Changed?.Invoke();
        return isHeld || IsAtEnd ? null : ahead;
    }

    private long TimeAt(int place) => place == 0 ? 0 : Log[place].Time;

    private int Target(Command command)
    {
        var here = Cursor.Position;
        switch (command)
        {
            case Command.Start: return 0;
            case Command.End: return Log.Count;
            case Command.NextBookmark: return Bookmarks.Where(place => place > here).DefaultIfEmpty(here).First();
            case Command.PreviousBookmark: return Bookmarks.Where(place => place < here).DefaultIfEmpty(here).Last();
            case Command.Step when FollowedTask is null: return Steps.PlaceOf(Step + 1);
        }
        if (Moves.Of(command) is not var (grain, forward))
            return here;
        if (grain == StepGrain.Step && FollowedTask is not null)
            grain = StepGrain.TaskLine;
        return forward ? Steps.Next(grain, here, FollowedTask) : Steps.Previous(grain, here, FollowedTask);
    }

    private int TaskHere() => Cursor.State.RunningTask is > 0 and var running ? running
        : Cursor.Position > 0 ? Log[Cursor.Position].Task : 0;

    private void ToggleBookmark()
    {
        if (!Bookmarks.Remove(Cursor.Position))
            Bookmarks.Add(Cursor.Position);
    }

    private void Seek(int sequence)
    {
        Cursor.Seek(sequence);
        FetchFurther();
    }

    private void Arrived()
    {
        Steps.Update();
        Timeline.Update();
        Coverage.Update();
        Warnings.Update();
        Kinds.Update();
        NameTasks();
        if (IsComplete)
            Limit = FindLimit();
        if (_openAt is { } at && (Log.Count >= at || IsComplete))
        {
            _openAt = null;
            Seek(at);
        }
        if (_moment?.Find(IsComplete || AwaitsInput) is { } moment)
        {
            // Whoever has begun to step is not taken elsewhere.
            if (Cursor.Position == 0)
                Seek(moment);
            (_moment, _place) = (null, null);
        }
        if (_stepIsDue && Step < StepCount)
        {
            _stepIsDue = false;
            Seek(Steps.PlaceOf(Step + 1));
        }
        if (_toTheEnd)
            Seek(Log.Count);
        FetchFurther();
        Changed?.Invoke();
    }

    // A limit is among the last things that a run tells.
    private string? FindLimit()
    {
        for (var sequence = Log.Count; sequence > Math.Max(0, Log.Count - 32); sequence--)
        {
            if (Log[sequence].Kind == EventKind.LimitReached)
                return Log.Text(Log[sequence].Text);
        }
        return null;
    }

    private void FetchFurther()
    {
        var reached = Math.Max(Cursor.Position, _openAt ?? 0);
        _feed?.Want(_toTheEnd ? int.MaxValue : (reached + FetchStride - 1) / FetchStride * FetchStride + FetchAhead);
    }

    private async Task ResetAsync()
    {
        Clock.Stop();
        await _stop.CancelAsync();
        _stop = new CancellationTokenSource();
        _reading = new CancellationTokenSource();
        (_token, _feed, Problem, Limit, _toTheEnd, _stepIsDue) = ("", null, null, null, false, false);
        (_openAt, _place, _moment) = (null, null, null);
        (Revision, Seed, Commands) = (0, 0, []);
        LookAt(new TraceLog());
        Bookmarks.Clear();
        FollowedTask = null;
    }

    // Reads a trace, from its beginning or from where it was changed.
    private void Begin(TraceLog log, SessionInfo info)
    {
        (Problem, Limit, Revision, Seed, Commands) = (info.Problem, null, info.Revision, info.Seed, info.Commands ?? []);
        LookAt(log);
        _feed = new TraceFeed(_connection, _token, info.Revision, log);
        _moment = _place is { } place ? new MomentSearch(log, place) : null;
        FetchFurther();
    }

    private void Aim(int? at, Place? place)
    {
        (_openAt, _place) = (at, place);
        _moment = place is null ? null : new MomentSearch(Log, place);
        FetchFurther();
        if (Log.Count > 0)
            Arrived();
    }

    private void LookAt(TraceLog log)
    {
        Log = log;
        Cursor = new TraceCursor(Log);
        Steps = new TraceSteps(Log);
        Names = new TraceNames(Log);
        Timeline = new Timeline(Names);
        Coverage = new Coverage(Log);
        Warnings = new WarningFinder(Names);
        Kinds = new StageKinds(Log);
        FirstTasks = [];
        Steps.Update();
        Timeline.Update();
        Coverage.Update();
        Warnings.Update();
        Kinds.Update();
        NameTasks();
    }

    // Names never change: there are only more of them.
    private void NameTasks()
    {
        if (FirstTasks.Count < MostTasks && FirstTasks.Count != Names.Tasks.Count)
            FirstTasks = Names.Tasks.Take(MostTasks).Select(task => new TaskChip(task.Number, task.Color, task.ShortName)).ToSeq();
    }

    private void Become(PlayPhase phase, string message = "")
    {
        (Phase, Message) = (phase, message);
        Changed?.Invoke();
    }
}
