using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>The exception classes (https://docs.python.org/3.13/library/exceptions.html).</summary>
internal static class ExceptionTypes
{
    public static readonly PyType[] All =
    [
        Types.BaseException, Types.BaseExceptionGroup, Types.GeneratorExit, Types.KeyboardInterrupt, Types.SystemExit,
        Types.Exception, Types.ExceptionGroup, Types.ArithmeticError, Types.FloatingPointError, Types.OverflowError,
        Types.ZeroDivisionError, Types.AssertionError, Types.AttributeError, Types.BufferError, Types.EOFError,
        Types.ImportError, Types.ModuleNotFoundError, Types.LookupError, Types.IndexError, Types.KeyError,
        Types.MemoryError, Types.NameError, Types.UnboundLocalError, Types.OSError, Types.BlockingIOError,
        Types.ChildProcessError, Types.ConnectionError, Types.BrokenPipeError, Types.ConnectionAbortedError,
        Types.ConnectionRefusedError, Types.ConnectionResetError, Types.FileExistsError, Types.FileNotFoundError,
        Types.InterruptedError, Types.IsADirectoryError, Types.NotADirectoryError, Types.PermissionError,
        Types.ProcessLookupError, Types.TimeoutError, Types.ReferenceError, Types.RuntimeError, Types.NotImplementedError,
        Types.PythonFinalizationError, Types.RecursionError, Types.StopAsyncIteration, Types.StopIteration,
        Types.SyntaxError, Types.IndentationError, Types.TabError, Types.SystemError, Types.TypeError, Types.ValueError,
        Types.UnicodeError, Types.UnicodeDecodeError, Types.UnicodeEncodeError, Types.UnicodeTranslateError,
        Types.Warning, Types.BytesWarning, Types.DeprecationWarning, Types.EncodingWarning, Types.FutureWarning,
        Types.ImportWarning, Types.PendingDeprecationWarning, Types.ResourceWarning, Types.RuntimeWarning,
        Types.SyntaxWarning, Types.UnicodeWarning, Types.UserWarning,
    ];

    public static void Define()
    {
        BaseExceptionType.Define();
        ExceptionFields.Define();
        OSErrorType.Define();
        ExceptionGroupType.Define();
    }
}
