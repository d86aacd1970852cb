using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>The bottom frame of the main thread: runs `__main__`, reports what escapes from it, and sets the exit code.</summary>
internal sealed class ProgramMain : NativeFrame, IReferences
{
    private readonly Action<SyntaxProblem> _onSyntaxError;
    private Stage _stage;

    private enum Stage
    {
        Compile,
        Run,
        RanToItsEnd,
        Report,
        JoinThreads,
        AtExit,
        Done,
    }

    private ProgramMain(Action<SyntaxProblem> onSyntaxError) => _onSyntaxError = onSyntaxError;

    public static void Start(Interpreter interpreter, Action<SyntaxProblem> onSyntaxError)
    {
        var main = new ProgramMain(onSyntaxError);
        interpreter.MainThread.Current = main;
        // Compiled at once, so that a syntax error is known before the run begins.
        main.Compile(interpreter.MainThread);
    }

    private CodeObject? _code;
    private PyModule? _module;

    private void Compile(PyThread thread)
    {
        var interpreter = thread.Interpreter;
        var main = interpreter.Options.Files[0];
        _module = interpreter.Imports.AddMain(main.Name);
        var source = new SourceText(main.Name, main.Text);
        interpreter.Sources.Add(source);
        try
        {
            _code = interpreter.Compile(Parser.ParseModule(source), source);
        }
        catch (SyntaxException e)
        {
            interpreter.Warnings.OfSyntax(source, e.Warnings);
            _onSyntaxError(new SyntaxProblem(e.File, e.Span.Line, e.Span.Column, e.Span.EndLine, e.Span.EndColumn, e.Type, e.Message));
            _failure = SyntaxErrors.Make(e, source);
        }
    }

    private PyException? _failure;

    /// <summary>The module's frame; it has returned when its last line is asked for.</summary>
    private PyFrame? _frame;

    void IReferences.Visit(Reachability reachability)
    {
    }

    internal override Value Resume(PyThread thread, Value input)
    {
        switch (_stage)
        {
            case Stage.Compile when _failure is not null:
                return Report(thread, _failure);
            case Stage.Compile:
                _stage = Stage.Run;
                var pushed = thread.CallNamespace(_code!, _module!.Dict, thread.Interpreter.Builtins.Dict, [], _module.Dict);
                _frame = thread.Current as PyFrame;
                return pushed;
            default:
                if (_stage == Stage.Run)
                {
                    _stage = Stage.RanToItsEnd;
                    if (thread.Interpreter.Watch.CheckAtEnd(thread, _code!.Source, _frame!.LastLine))
                        return Value.Pushed;
                }

                if (_stage == Stage.Done)
                    return Value.None;
                if (_stage < Stage.JoinThreads && thread.Interpreter.Imports.Modules.Get("threading").Ref is PyModule threading)
                {
                    // The interpreter waits for every thread that is no daemon.
                    _stage = Stage.JoinThreads;
                    return thread.Call(threading.Dict.Get("_shutdown"));
                }

                if (_stage < Stage.AtExit && thread.Interpreter.Imports.Modules.Get("atexit").Ref is PyModule atExit)
                {
                    _stage = Stage.AtExit;
                    return thread.Call(atExit.Dict.Get("_run_exitfuncs"));
                }

                _stage = Stage.Done;
                thread.Interpreter.Watch.CheckAtExit(thread);
                return thread.Push(EndSteps(thread), []);
        }
    }

    private IEnumerable<Value> EndSteps(PyThread thread)
    {
        yield return thread.Push(thread.Interpreter.Watch.ReportSteps(thread), []);
        if (_module is not null)
            yield return thread.Push(thread.Interpreter.Watch.EndSteps(thread, _module.Dict), []);
        thread.Output = Value.None;
    }

    internal override Value OnError(PyThread thread, PyException error) => _stage switch
    {
        Stage.Run => Report(thread, error),
        _ => Value.None,
    };

    private Value Report(PyThread thread, PyException error)
    {
        _stage = Stage.Report;
        if (error.Is(Types.SystemExit))
            return thread.Push(SysHooks.ExitSteps(thread, error));
        thread.Interpreter.ExitCode = error.Is(Types.KeyboardInterrupt) ? 130 : 1;
        thread.Interpreter.Warnings.HasFailed = true;
        SysHooks.KeepLast(thread.Interpreter, error);
        return thread.Push(SysHooks.ReportSteps(thread, error));
    }
}
