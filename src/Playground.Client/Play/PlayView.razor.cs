using Microsoft.AspNetCore.Components;
using Playground.Client.Edit;
using Playground.Client.Play.Timelines;
using Playground.Client.Play.Views;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>
/// The play page below the header. It owns the session, asks for frames when the session changes, and hands every part what it
/// shows; the parts decide by themselves whether that is new.
/// </summary>
public sealed partial class PlayView
{
    private const int ConsoleLinesAtFirst = 200;
    private static readonly TimeSpan LongestMotion = TimeSpan.FromMilliseconds(320);
    // At high speed things glide on from step to step instead of jumping.
    private static readonly TimeSpan ShortestMotion = TimeSpan.FromMilliseconds(140);

    private readonly ConsoleModel _consoleModel = new();
    private ElementReference _root;
    private PlaySession _session = null!;
    private ZoomWindow _window = ZoomWindow.Whole;
    private TraceLog? _sightOf;
    private StageViews _stage = null!;
    private CodeView _code = CodeView.Empty;
    private LineMarksView _lineMarks = LineMarksView.Empty;
    private ConsoleView _console = ConsoleView.Empty;
    private TransportView _transport = null!;
    private TimelineSight _sight = null!;
    private PlayheadView _playhead = new(0);
    private int _followedTo;
    private HappenedView _happened = HappenedView.Empty;
    private MessagesView _messages = null!;
    private NoticesView _notices = null!;
    private InspectorView _inspector = InspectorView.Empty;
    private InspectorTab _inspectorTab;
    private RunLook _look = null!;
    private StageMemory _memory = new();
    private TraceLog? _memoryOf;
    private string _flow = "";
    private int _lookedAt;
    private SyntaxProblem? _problem;
    private Dialog? _dialog;
    // How often something has changed since the last frame.
    private int _looks;
    private bool _attached;
    private bool _asksWhy;
    private int _consoleLines = ConsoleLinesAtFirst;

    /// <summary>What the page is called.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The program as it was written for the gallery or kept under a short address, or something to begin with.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SourceFile> Original { get; set; }

    /// <summary>The example's id; null for one's own code.</summary>
    [Parameter]
    public string? Example { get; set; }

    /// <summary>The snippet's id; null for an example or one's own code.</summary>
    [Parameter]
    public string? Snippet { get; set; }

    /// <summary>The seed that the program has by itself.</summary>
    [Parameter]
    public long OwnSeed { get; set; }

    /// <summary>The moment to open at, and what was done to the run.</summary>
    [Parameter]
    public RunLink Link { get; set; } = new();

    /// <summary>Where to open if <see cref="Link"/> says nothing.</summary>
    [Parameter]
    public ExampleMoment? Moment { get; set; }

    /// <summary>What to watch for; null where nobody has said so.</summary>
    [Parameter]
    public string? About { get; set; }

    /// <summary>The example to look at after this one.</summary>
    [Parameter]
    public ExampleLink? Next { get; set; }

    /// <summary>In a frame on another page: "all", "code" or "stage" says what of the page is shown; null on our own page.</summary>
    [Parameter]
    public string? Embedded { get; set; }

    [Inject]
    private ISessionFactory Factory { get; set; } = null!;

    [Inject]
    private ISessionConnection Connection { get; set; } = null!;

    [Inject]
    private IStageScript Script { get; set; } = null!;

    [Inject]
    private BrowserPage Page { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NetworkWatch Network { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private DraftStore Drafts { get; set; } = null!;

    [Inject]
    private ISourceCheck Checker { get; set; } = null!;

    private string PageClass => Embedded is null ? "play" : $"play compact view-{Embedded}";

    private string FileName => _bench.ActiveFile.Name;

    public void DrawFrame()
    {
        if (_looks != 1)
            Look();
        _looks = 0;
        StateHasChanged();
    }

    string? IStageOwner.Address() =>
        Embedded is null && _session.Phase == PlayPhase.Open && (_session.StepCount > 0 || _session.Problem is not null) ? Address : null;

    public void Press(string key)
    {
        if (!_bench.IsEditing && KeyMap.CommandOf(key) is { } command)
            _ = InvokeAsync(() => Obey(command));
    }

    public void Scrub(double share)
    {
        _session.GoToStep(_sight.StepAt(share));
    }

    public string Hint(double share, int row) => TimelineHint.Of(_sight, _session, share, row, L);

    public void Zoom(double share, bool isIn) => ZoomAround(_sight.PlaceAt(share), isIn);

    public void ShowPart(double place)
    {
        _window = _window.Around(place);
        OnChanged();
    }

    public void PressLine(int line) => _session.ToggleBreakpoint(FileName, line);

    public async ValueTask DisposeAsync()
    {
        _session.Changed -= OnChanged;
        Network.Changed -= OnNetworkChanged;
        await _session.DisposeAsync();
        await Script.DisposeAsync();
    }

    // What has changed is drawn in the next frame, and not before: only there it is seen to move.
    protected override bool ShouldRender() => _looks == 0;

    protected override void OnInitialized()
    {
        _session = new PlaySession(Factory, Connection, Time);
        _session.Changed += OnChanged;
        Network.Changed += OnNetworkChanged;
        _look = new RunLook(_session.InspectAsync);
        _bench = new Workbench(Original);
        Look();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await Script.AttachAsync(_root, this);
        _attached = true;
        await OpenAsync();
        StateHasChanged();
    }

    // The session knows where the reader is; here it is worked out what is seen there.
    private void Look()
    {
        var state = _session.Cursor.State;
        var before = _session.PreviousPosition;
        if (!ReferenceEquals(_memoryOf, _session.Log))
            (_memory, _memoryOf) = (new StageMemory(), _session.Log);
        FollowFile(state);
        _problem = _session.Problem is { } problem && problem.File == FileName ? problem : null;
        _bar = new CodeBarView(Title, _bench.IsEditing, _session.Phase != PlayPhase.Idle, _bench.IsChanged && HasOriginal, _attached, Snippet is not null, EmbedAddress);
        _stage = StageBuilder.Build(state, before, L, _session.Kinds, _memory);
        _code = new CodeBuilder(state, FileName, before).Build();
        LookAtConsole(state);
        _lineMarks = LineMarksView.Build(_session, FileName);
        _happened = HappenedBuilder.Build(_session, _asksWhy, L, _bench.IsEditing);
        _messages = MessagesBuilder.Build(_session, _hasDraft, _isEmpty, _said);
        _act = _isActing ? ActView.Build(_session, _refusal, L) : null;
        _inspector = new InspectorBuilder(_session, _memory).Build(_inspectorTab);
        _look.Become(new MomentView(_session.Revision, _session.Cursor.Position, _session.Clock.IsPlaying));
        // What happened is seen to happen going forwards; backwards it is only undone.
        _flow = state.Sequence > _lookedAt ? FlowBuilder.Build(_session, before, state.Sequence) : "";
        _lookedAt = state.Sequence;
        _notices = new NoticesBuilder(_session, L).Build();
        LookAtTimeline();
        _transport = TransportView.Build(_session, _code.Line);
    }

    private void LookAtTimeline()
    {
        if (!ReferenceEquals(_sightOf, _session.Log))
            (_sight, _window, _sightOf) = (null!, ZoomWindow.Whole, _session.Log);
        var here = _session.Cursor.Position;
        // Who has moved the timeline elsewhere looks there until the reader's place moves.
        if (_sight is not null && here != _followedTo)
            _window = _window.Following(_sight.At(here));
        _followedTo = here;
        // While a long trace arrives, the lanes are drawn anew only when they have become noticeably longer.
        var known = _sight?.StepCount ?? -1;
        var isStale = _session.StepCount != known && (_session.IsComplete || _session.StepCount > known * 1.6);
        if (_sight is null || isStale || _sight.Window != _window)
            _sight = new TimelineSight(_session.Timeline, _session.Steps, _window);
        _playhead = _sight.Playhead(here, _session.Cursor.State.RunningTask);
    }

    private void Zoom(bool isIn)
    {
        ZoomAround(_sight.At(_session.Cursor.Position), isIn);
    }

    private void ZoomAround(double place, bool isIn)
    {
        _window = isIn ? _window.In(place, _sight.StepCount) : _window.Out(place);
        OnChanged();
    }

    private void OnChanged()
    {
        if (!_attached)
            return;
        // The first change after a frame is looked at right away, while the browser waits for the next one; what comes on top of it, then.
        if (++_looks == 1)
            Look();
        Script.RequestFrame(_session.Clock.IsPlaying ? Within(_session.Clock.Beat * .8, ShortestMotion, LongestMotion) : LongestMotion);
    }

    private void Obey(Command command)
    {
        switch (command)
        {
            case Command.Keys:
                Open(Dialog.Keys);
                break;
            case Command.Why: AskWhy(); break;
            case Command.ZoomIn or Command.ZoomOut: Zoom(command == Command.ZoomIn); break;
            case Command.Act: ToggleActing(); break;
            case Command.ToggleBreakpoint when _code.Line > 0: _session.ToggleBreakpoint(FileName, _code.Line); break;
            default: _session.Do(command); break;
        }
    }

    private void Open(Dialog dialog)
    {
        _dialog = dialog;
        OnChanged();
    }

    private void CloseDialog() => _dialog = null;

    private void AskWhy()
    {
        _asksWhy = !_asksWhy;
        OnChanged();
    }

    private void Inspect(InspectorTab tab)
    {
        _inspectorTab = tab;
        OnChanged();
    }

    private void SetPace(PlayPace pace)
    {
        _session.Clock.Pace = pace;
        OnChanged();
    }

    private void SetSpeed(double speed)
    {
        _session.Clock.Speed = speed;
        OnChanged();
    }

    private void ShowMoreConsole()
    {
        _consoleLines += ConsoleLinesAtFirst;
        OnChanged();
    }

    private enum Dialog
    {
        Keys,
        Share,
        History,
        Report,
    }

    private static TimeSpan Within(TimeSpan time, TimeSpan least, TimeSpan most) => time < least ? least : time > most ? most : time;
}
