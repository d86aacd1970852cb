namespace Playground.Client;

/// <summary>Values of data-testid, for the tests in a browser.</summary>
public static class TestIds
{
    public const string Gallery = "gallery";
    public const string GalleryCard = "gallery-card";
    public const string Search = "search";
    /// <summary>data-level.</summary>
    public const string Level = "level";
    public const string NotFoundPage = "not-found-page";
    public const string ErrorPage = "error-page";
    public const string Language = "language";
    public const string Theme = "theme";

    /// <summary>The play page; data-phase is a PlayPhase, data-interactive says whether it answers yet.</summary>
    public const string PlayPage = "play-page";
    public const string Code = "code";
    public const string About = "about";
    public const string AboutClose = "about-close";
    public const string NextExample = "next-example";
    /// <summary>data-line.</summary>
    public const string CurrentLine = "current-line";
    public const string Local = "local";
    /// <summary>data-line.</summary>
    public const string Breakpoint = "breakpoint";
    /// <summary>data-line: a line that has run.</summary>
    public const string Covered = "covered";
    /// <summary>data-line: a line that has raised an exception.</summary>
    public const string RaisedAt = "raised-at";
    /// <summary>data-line.</summary>
    public const string ParkedChip = "parked-chip";
    /// <summary>data-line.</summary>
    public const string RunningChip = "running-chip";

    /// <summary>data-ns: virtual nanoseconds.</summary>
    public const string Clock = "clock";
    /// <summary>data-value.</summary>
    public const string Iteration = "iteration";
    /// <summary>data-value.</summary>
    public const string TaskCount = "task-count";
    public const string Jump = "clock-jump";
    /// <summary>Any token: data-token is the same wherever it goes.</summary>
    public const string Token = "token";
    public const string Ready = "ready";
    public const string ReadyToken = "ready-token";
    public const string Running = "running";
    public const string RunningToken = "running-token";
    public const string Timers = "timers";
    /// <summary>data-deadline: virtual nanoseconds.</summary>
    public const string TimerToken = "timer-token";
    public const string Suspended = "suspended";
    public const string SuspendedEntry = "suspended-entry";
    /// <summary>data-on-end: what it waits for, if that is drawn.</summary>
    public const string AwaitLink = "await-link";
    public const string NotStarted = "not-started";
    public const string Finished = "finished";
    public const string FinishedToken = "finished-token";
    /// <summary>data-name.</summary>
    public const string Primitive = "primitive";
    public const string QueueItem = "queue-item";
    public const string Threads = "threads";
    public const string Thread = "thread";
    public const string Network = "network";
    public const string Connection = "connection";
    /// <summary>data-kind.</summary>
    public const string Endpoint = "endpoint";
    /// <summary>data-bytes: bytes on their way.</summary>
    public const string Flight = "flight";
    public const string Processes = "processes";
    public const string Process = "process";
    public const string Signals = "signals";
    public const string Signal = "signal";
    public const string Inspector = "inspector";
    /// <summary>data-tab.</summary>
    public const string InspectorTab = "inspector-tab";
    public const string InspectedFrame = "inspected-frame";
    public const string InspectedTask = "inspected-task";
    public const string InspectedFuture = "inspected-future";
    public const string WhatHappened = "what-happened";
    public const string Why = "why";
    /// <summary>data-sequence: a link in the chain of causes.</summary>
    public const string WhyLink = "why-link";
    public const string LiveRegion = "live-region";

    public const string Console = "console";
    /// <summary>data-stream (Stdout, Stderr), data-sequence.</summary>
    public const string ConsoleLine = "console-line";
    public const string ConsoleText = "console-text";

    public const string Transport = "transport";
    public const string Start = "start";
    public const string Back = "back";
    /// <summary>data-playing.</summary>
    public const string Play = "play";
    public const string Step = "step";
    public const string End = "end";
    /// <summary>The choice of a grain; the buttons beside it go by it.</summary>
    public const string Move = "move";
    public const string MoveNext = "move-next";
    public const string MovePrevious = "move-previous";
    public const string Follow = "follow";
    public const string Pace = "pace";
    public const string Bookmark = "bookmark";
    public const string Slider = "slider";
    /// <summary>data-step, data-count, data-complete.</summary>
    public const string StepCounter = "step-counter";
    public const string Speed = "speed";
    public const string Keys = "keys";
    public const string KeysDialog = "keys-dialog";

    public const string Timeline = "timeline";
    /// <summary>data-task.</summary>
    public const string Lane = "lane";
    public const string Playhead = "playhead";
    public const string TimelineMap = "timeline-map";
    public const string ZoomIn = "zoom-in";
    public const string ZoomOut = "zoom-out";

    public const string Edit = "edit";
    public const string Run = "run";
    public const string Discard = "discard";
    public const string Original = "original";
    /// <summary>data-ready: Monaco has taken the plain text box's place.</summary>
    public const string Editor = "editor";
    public const string EditorText = "editor-text";
    public const string EmptyProgram = "empty-program";
    /// <summary>The note that there is an edited version; its button is "draft-action". Every note's button is named that way.</summary>
    public const string Draft = "draft";

    public const string Share = "share";
    public const string ShareDialog = "share-dialog";
    public const string ShareLink = "share-link";
    public const string ShareFrame = "share-frame";

    public const string ShareCopyLink = "share-copy-link";
    public const string ShareCopyFrame = "share-copy-frame";
    public const string ShareFromStart = "share-from-start";
    public const string ShareView = "share-view";
    public const string ShareTheme = "share-theme";
    public const string ShareFits = "share-fits";
    public const string ShareSaid = "share-said";
    public const string Report = "report";
    public const string ReportDialog = "report-dialog";
    public const string ReportReason = "report-reason";
    public const string ReportSend = "report-send";
    public const string TakenDownPage = "taken-down-page";

    public const string Files = "files";
    /// <summary>data-file.</summary>
    public const string FileTab = "file-tab";
    public const string FileName = "file-name";
    public const string FileAdd = "file-add";
    public const string FileRemove = "file-remove";
    public const string FileOpen = "file-open";
    public const string FileSave = "file-save";
    public const string History = "history";
    public const string HistoryDialog = "history-dialog";
    public const string HistoryVersion = "history-version";
    /// <summary>What must be said of what the reader did, such as a file that can't be opened.</summary>
    public const string Said = "said";

    public const string Prompt = "prompt";
    public const string PromptLine = "prompt-line";
    public const string PromptEnter = "prompt-enter";
    public const string PromptClose = "prompt-close";
    /// <summary>What can be done to the run.</summary>
    public const string Act = "act";
    public const string ActToggle = "act-toggle";
    public const string ActSignalName = "act-signal-name";
    public const string ActSignal = "act-signal";
    public const string ActLine = "act-line";
    public const string ActType = "act-type";
    public const string ActEndpoint = "act-endpoint";
    public const string ActDrop = "act-drop";
    public const string ActDelay = "act-delay";
    public const string ActFail = "act-fail";
    public const string ActSeed = "act-seed";
    public const string ActReseed = "act-reseed";
    public const string ActRefusal = "act-refusal";
    public const string ActDone = "act-done";
    public const string ActUndo = "act-undo";
    public const string InspectedValue = "inspected-value";
    public const string Expand = "expand";
    public const string LookInside = "look-inside";
    /// <summary>data-task.</summary>
    public const string ContextOf = "context-of";
    public const string PointRow = "point-row";
    public const string PointRemove = "point-remove";
    public const string PointProblem = "point-problem";
    public const string PointTask = "point-task";
    public const string PointText = "point-text";
    public const string PointPrinted = "point-printed";
    public const string Condition = "condition";

    public const string LinkBanner = "link-banner";
    public const string LinkRetry = "link-retry";
    /// <summary>data-line.</summary>
    public const string SyntaxError = "syntax-error";
    public const string Limit = "limit";
    public const string Notice = "notice";
    public const string Refusal = "refusal";
    public const string SessionGone = "session-gone";
}
