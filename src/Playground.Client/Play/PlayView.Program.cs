using Playground.Client.Edit;
using Playground.Client.Play.Views;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Version = Playground.Client.Edit.Version;

namespace Playground.Client.Play;

// The program: opening it, editing it, running it, and the link to it.
public sealed partial class PlayView
{
    private static readonly TimeSpan CheckAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan VersionEvery = TimeSpan.FromMinutes(1);

    private Workbench _bench = null!;
    private EditorPane? _editor;
    private CodeBarView _bar = null!;
    private IReadOnlyList<SyntaxProblem> _problems = [];
    private CancellationTokenSource _checking = new();
    private TraceLog? _consoleOf;
    private (int Version, int Lines) _consoleDrawn;
    private DateTimeOffset _versionAt;
    private string _fragment = "";
    private string _said = "";
    private int _fileFollowedTo = -1;
    private IReadOnlyList<Version> _versions = [];
    private bool _hasDraft;
    private bool _isEmpty;
    private bool _isKept = true;
    // Where the last run was to be opened.
    private RunLink? _wantedLink;
    private Place? _wantedPlace;

    private bool HasOriginal => Example is not null || Snippet is not null;

    private bool IsOriginal => HasOriginal && !_bench.IsChanged;

    private string DraftKey => Example ?? Snippet ?? "own";

    private string Path => Example is not null ? $"/examples/{Example}" : Snippet is not null ? $"/s/{Snippet}" : "/play";

    // A link to this very moment: a program always goes the same way. One that has no address of its own is in it.
    private string Address => Path + _session.Link(OwnSeed).ToQuery() + _fragment;

    private string? EmbedAddress => Embedded is null ? null : Path + _session.Link(OwnSeed).ToQuery();

    private CreateSessionRequest Request =>
        _bench.IsChanged || !HasOriginal ? new CreateSessionRequest(Files: _bench.Running, Seed: OwnSeed)
        : Example is not null ? new CreateSessionRequest(Example)
        : new CreateSessionRequest(Snippet: Snippet);

    private async Task OpenAsync()
    {
        var packed = Embedded is null ? ProgramLink.Read(await Page.PackedAsync()) : null;
        var draft = Embedded is null ? await Drafts.LoadAsync(DraftKey) : null;
        if (packed is not null)
            _bench.Run(packed);
        if (packed is null && !HasOriginal)
        {
            _bench.Open(draft ?? Original);
            Look();
            return;
        }
        _hasDraft = draft is not null && !SourceFiles.Same(draft, _bench.Running);
        await StartAsync(Link, _bench.IsChanged ? null : Place.Of(Moment));
    }

    private async Task StartAsync(RunLink? link, Place? place)
    {
        _fragment = _bench.IsChanged || !HasOriginal ? await Page.PackAsync(ProgramLink.Write(_bench.Running)) : "";
        _consoleModel.Clear();
        _refusal = "";
        (_wantedLink, _wantedPlace) = (link, place);
        Look();
        _ = _session.StartAsync(Request, link, place);
    }

    private void Edit()
    {
        _session.Clock.Stop();
        _bench.IsEditing = true;
        _problems = _session.Problem is { } problem ? [problem] : [];
        OnChanged();
    }

    private void StopEditing()
    {
        _bench.IsEditing = false;
        _hasDraft = !SourceFiles.Same(_bench.Edited, _bench.Running);
        OnChanged();
    }

    private async Task TypedAsync(SourceFile file)
    {
        // Before anything is waited for: the next letter must not overtake this one.
        var before = _bench.Edited;
        _bench.Type(file.Name, file.Text);
        (_isEmpty, _hasDraft, _said) = (false, false, "");
        _problems = [.. _problems.Where(problem => problem.File != file.Name)];
        await KeepDraftAsync();
        // Every so often a version is made of what was there before.
        if (Time.GetUtcNow() - _versionAt > VersionEvery)
        {
            _versionAt = Time.GetUtcNow();
            await Drafts.KeepVersionAsync(DraftKey, before);
        }
        Look();
        _ = CheckAsync();
    }

    private async Task KeepDraftAsync()
    {
        var draft = SourceFiles.Same(_bench.Edited, Original) ? null : _bench.Edited;
        _isKept = await Drafts.SaveAsync(DraftKey, draft);
        await Page.GuardAsync(!_isKept && draft is not null);
    }

    // Once the reader rests, the server reads the text. Without a server the text is as good.
    private async Task CheckAsync()
    {
        await _checking.CancelAsync();
        var checking = _checking = new CancellationTokenSource();
        try
        {
            await Task.Delay(CheckAfter, Time, checking.Token);
            var files = _bench.Edited;
            var problems = await Checker.CheckAsync(files, checking.Token);
            if (checking.IsCancellationRequested || !SourceFiles.Same(files, _bench.Edited))
                return;
            _problems = problems;
            StateHasChanged();
        }
        catch (Exception failure) when (failure is OperationCanceledException or RefusedException or HttpRequestException)
        {
        }
    }

    private void LookAtFile(string name)
    {
        _bench.Look(name);
        OnChanged();
    }

    private async Task AddFileAsync()
    {
        _bench.Add();
        _editor?.TakeFocus();
        await KeepDraftAsync();
    }

    private async Task RemoveFileAsync(string name)
    {
        await Drafts.KeepVersionAsync(DraftKey, _bench.Edited);
        _bench.Remove(name);
        await KeepDraftAsync();
    }

    private async Task<bool> RenameFileAsync(string name, string other)
    {
        if (!_bench.Rename(name, other))
            return false;
        await KeepDraftAsync();
        return true;
    }

    private async Task OpenFilesAsync(IReadOnlyList<SourceFile> files)
    {
        await Drafts.KeepVersionAsync(DraftKey, _bench.Edited);
        _bench.Open(files);
        (_said, _problems) = ("", []);
        await KeepDraftAsync();
        Look();
        _ = CheckAsync();
    }

    private void SayOfFile(string words)
    {
        _said = words;
        Look();
    }

    private Task SaveFileAsync() => Page.DownloadAsync(_bench.ActiveFile.Name, _bench.ActiveFile.Text);

    private async Task ShowHistoryAsync()
    {
        _versions = await Drafts.HistoryAsync(DraftKey);
        _dialog = Dialog.History;
    }

    private Task OpenVersionAsync(Version version)
    {
        _dialog = null;
        return OpenFilesAsync(version.Files);
    }

    private async Task OpenDraftAsync()
    {
        _bench.Open(await Drafts.LoadAsync(DraftKey) ?? _bench.Edited);
        _hasDraft = false;
        Look();
        _ = CheckAsync();
    }

    private Task RunTextAsync() => RunAsync(_bench.Edited);

    private async Task RunOriginalAsync()
    {
        await Drafts.KeepVersionAsync(DraftKey, _bench.Running);
        await RunAsync(Original);
    }

    // A run that never began is asked for as it was.
    private Task RunAgainAsync() =>
        _session.Phase is PlayPhase.Refused or PlayPhase.Unreachable ? StartAsync(_wantedLink, _wantedPlace) : RunAsync(_bench.Running);

    // Whoever wanted a run while there was no network gets it as soon as there is.
    private void OnNetworkChanged()
    {
        if (Network.IsOnline && _session.Phase == PlayPhase.Unreachable)
            _ = InvokeAsync(RunAgainAsync);
    }

    private async Task RunAsync(IReadOnlyList<SourceFile> files)
    {
        _isEmpty = string.IsNullOrWhiteSpace(files[0].Text);
        if (_isEmpty)
        {
            Look();
            return;
        }
        await Drafts.KeepVersionAsync(DraftKey, files);
        var before = _bench.Running;
        var place = Place.At(_session.Log, _session.Cursor.Position);
        var seed = _session.Phase == PlayPhase.Idle ? Link.Seed : _session.Seed;
        _bench.Run(files);
        (_hasDraft, _problems) = (false, []);
        await StartAsync(new RunLink(Seed: seed == OwnSeed ? null : seed), _bench.Move(place, before));
    }

    // The file that the program is in is the one that is shown, until somebody looks at another.
    private void FollowFile(LoopState state)
    {
        if (_bench.IsEditing || state.Sequence == _fileFollowedTo)
            return;
        _fileFollowedTo = state.Sequence;
        if (state.CurrentFile.Length > 0)
            _bench.Look(state.CurrentFile);
    }

    private void LookAtConsole(LoopState state)
    {
        if (!ReferenceEquals(_consoleOf, _session.Log))
            _consoleModel.Clear();
        _consoleOf = _session.Log;
        _consoleModel.Follow(state.Output, state.Sequence, TypedLines());
        var prompt = _session.AwaitsInput ? new PromptView(state.Sequence < _session.Log.Count, _session.IsChanging) : null;
        if (_consoleDrawn != (_consoleModel.Version, _consoleLines))
            _console = ConsoleBuilder.Build(_consoleModel, state, _consoleLines);
        _consoleDrawn = (_consoleModel.Version, _consoleLines);
        _console = _console with { Prompt = prompt, IsActing = _isActing };
    }

    private List<TypedLine> TypedLines() =>
        _session.Commands.Count == 0 ? [] :
        [.. _session.Commands.Where(command => command.Change is TypeLine && command.Sequence <= _session.Log.Count)
            .Select(command => new TypedLine(command.Sequence, command.Sequence == 0 ? 0 : _session.Log[command.Sequence].Time, ((TypeLine)command.Change).Text))];
}
