namespace Playground.Python.Objects;

/// <summary>
/// The builtin types. They are made once a process and never change, so all runs share them; what they can do is said
/// in Builtins/Types (one file a type), and put in place by <see cref="Builtins.BuiltinTypes"/>.
/// </summary>
public static class Types
{
    public static readonly PyType Object = new("object", null);
    public static readonly PyType Type = new("type", Object);

    public static readonly PyType Int = new("int", Object);
    public static readonly PyType Bool = new("bool", Int) { IsBase = false };
    public static readonly PyType Float = new("float", Object);
    public static readonly PyType Complex = new("complex", Object);
    public static readonly PyType Str = new("str", Object);
    public static readonly PyType Bytes = new("bytes", Object);
    public static readonly PyType ByteArray = new("bytearray", Object);
    public static readonly PyType MemoryView = new("memoryview", Object) { IsBase = false };
    public static readonly PyType List = new("list", Object);
    public static readonly PyType Tuple = new("tuple", Object);
    public static readonly PyType Dict = new("dict", Object);
    public static readonly PyType Set = new("set", Object);
    public static readonly PyType FrozenSet = new("frozenset", Object);
    public static readonly PyType Range = new("range", Object) { IsBase = false };
    public static readonly PyType Slice = new("slice", Object) { IsBase = false };

    public static readonly PyType NoneType = new("NoneType", Object) { IsBase = false };
    public static readonly PyType Ellipsis = new("ellipsis", Object) { IsBase = false };
    public static readonly PyType NotImplementedType = new("NotImplementedType", Object) { IsBase = false };

    public static readonly PyType Function = new("function", Object) { IsBase = false };
    public static readonly PyType BuiltinFunction = new("builtin_function_or_method", Object) { IsBase = false };
    public static readonly PyType Method = new("method", Object) { IsBase = false };
    public static readonly PyType MethodDescriptor = new("method_descriptor", Object) { IsBase = false };
    public static readonly PyType WrapperDescriptor = new("wrapper_descriptor", Object) { IsBase = false };
    public static readonly PyType MethodWrapper = new("method-wrapper", Object) { IsBase = false };
    public static readonly PyType GetSetDescriptor = new("getset_descriptor", Object) { IsBase = false };
    public static readonly PyType Code = new("code", Object) { IsBase = false };
    public static readonly PyType Cell = new("cell", Object) { IsBase = false };
    public static readonly PyType Frame = new("frame", Object) { IsBase = false };
    public static readonly PyType Traceback = new("traceback", Object) { IsBase = false };
    public static readonly PyType Module = new("module", Object);
    public static readonly PyType MappingProxy = new("mappingproxy", Object) { IsBase = false };

    public static readonly PyType Generator = new("generator", Object) { IsBase = false };
    public static readonly PyType Coroutine = new("coroutine", Object) { IsBase = false };
    public static readonly PyType AsyncGenerator = new("async_generator", Object) { IsBase = false };
    public static readonly PyType AsyncGeneratorStep = new("async_generator_asend", Object) { IsBase = false };
    public static readonly PyType AsyncGeneratorThrow = new("async_generator_athrow", Object) { IsBase = false };
    public static readonly PyType AnextAwaitable = new("anext_awaitable", Object) { IsBase = false };
    public static readonly PyType CoroutineWrapper = new("coroutine_wrapper", Object) { IsBase = false };

    public static readonly PyType Property = new("property", Object);
    public static readonly PyType ClassMethod = new("classmethod", Object);
    public static readonly PyType StaticMethod = new("staticmethod", Object);
    public static readonly PyType Super = new("super", Object);

    public static readonly PyType SequenceIterator = new("iterator", Object) { IsBase = false };
    public static readonly PyType CallableIterator = new("callable_iterator", Object) { IsBase = false };
    public static readonly PyType ListIterator = new("list_iterator", Object) { IsBase = false };
    public static readonly PyType ListReverseIterator = new("list_reverseiterator", Object) { IsBase = false };
    public static readonly PyType TupleIterator = new("tuple_iterator", Object) { IsBase = false };
    public static readonly PyType RangeIterator = new("range_iterator", Object) { IsBase = false };
    public static readonly PyType LongRangeIterator = new("longrange_iterator", Object) { IsBase = false };
    public static readonly PyType StrAsciiIterator = new("str_ascii_iterator", Object) { IsBase = false };
    public static readonly PyType StrIterator = new("str_iterator", Object) { IsBase = false };
    public static readonly PyType BytesIterator = new("bytes_iterator", Object) { IsBase = false };
    public static readonly PyType SetIterator = new("set_iterator", Object) { IsBase = false };
    public static readonly PyType DictKeys = new("dict_keys", Object) { IsBase = false };
    public static readonly PyType DictValues = new("dict_values", Object) { IsBase = false };
    public static readonly PyType DictItems = new("dict_items", Object) { IsBase = false };
    public static readonly PyType DictKeyIterator = new("dict_keyiterator", Object) { IsBase = false };
    public static readonly PyType DictValueIterator = new("dict_valueiterator", Object) { IsBase = false };
    public static readonly PyType DictItemIterator = new("dict_itemiterator", Object) { IsBase = false };
    public static readonly PyType DictReverseKeyIterator = new("dict_reversekeyiterator", Object) { IsBase = false };
    public static readonly PyType DictReverseValueIterator = new("dict_reversevalueiterator", Object) { IsBase = false };
    public static readonly PyType DictReverseItemIterator = new("dict_reverseitemiterator", Object) { IsBase = false };
    public static readonly PyType ByteArrayIterator = new("bytearray_iterator", Object) { IsBase = false };
    public static readonly PyType Reversed = new("reversed", Object);
    public static readonly PyType Enumerate = new("enumerate", Object);
    public static readonly PyType Zip = new("zip", Object);
    public static readonly PyType Map = new("map", Object);
    public static readonly PyType Filter = new("filter", Object);
    public static readonly PyType GenericAlias = new("GenericAlias", Object, "types") { IsNamedWithModule = true };
    public static readonly PyType WeakReference = new("ReferenceType", Object, "weakref") { IsNamedWithModule = true };
    public static readonly PyType WeakProxy = new("ProxyType", Object, "weakref") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType WeakCallableProxy = new("CallableProxyType", Object, "weakref") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType TypeVar = new("TypeVar", Object, "typing") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType TypeVarTuple = new("TypeVarTuple", Object, "typing") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType ParamSpec = new("ParamSpec", Object, "typing") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType ParamSpecArgs = new("ParamSpecArgs", Object, "typing") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType ParamSpecKwargs = new("ParamSpecKwargs", Object, "typing") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType TypeAliasType = new("TypeAliasType", Object, "typing") { IsBase = false, IsNamedWithModule = true };
    public static readonly PyType NoDefault = new("NoDefaultType", Object) { IsBase = false };
    public static readonly PyType Generic = new("Generic", Object, "typing") { IsNamedWithModule = true };
    public static readonly PyType UnionType = new("UnionType", Object, "types") { IsBase = false, IsNamedWithModule = true };

    // ---- Exceptions, in the order of the language's own hierarchy ----
    public static readonly PyType BaseException = new("BaseException", Object);
    public static readonly PyType BaseExceptionGroup = new("BaseExceptionGroup", BaseException);
    public static readonly PyType GeneratorExit = new("GeneratorExit", BaseException);
    public static readonly PyType KeyboardInterrupt = new("KeyboardInterrupt", BaseException);
    public static readonly PyType SystemExit = new("SystemExit", BaseException);
    public static readonly PyType Exception = new("Exception", BaseException);
    public static readonly PyType ExceptionGroup = new("ExceptionGroup", BaseExceptionGroup, Exception);
    public static readonly PyType ArithmeticError = new("ArithmeticError", Exception);
    public static readonly PyType FloatingPointError = new("FloatingPointError", ArithmeticError);
    public static readonly PyType OverflowError = new("OverflowError", ArithmeticError);
    public static readonly PyType ZeroDivisionError = new("ZeroDivisionError", ArithmeticError);
    public static readonly PyType AssertionError = new("AssertionError", Exception);
    public static readonly PyType AttributeError = new("AttributeError", Exception);
    public static readonly PyType BufferError = new("BufferError", Exception);
    public static readonly PyType EOFError = new("EOFError", Exception);
    public static readonly PyType ImportError = new("ImportError", Exception);
    public static readonly PyType ModuleNotFoundError = new("ModuleNotFoundError", ImportError);
    public static readonly PyType LookupError = new("LookupError", Exception);
    public static readonly PyType IndexError = new("IndexError", LookupError);
    public static readonly PyType KeyError = new("KeyError", LookupError);
    public static readonly PyType MemoryError = new("MemoryError", Exception);
    public static readonly PyType NameError = new("NameError", Exception);
    public static readonly PyType UnboundLocalError = new("UnboundLocalError", NameError);
    public static readonly PyType OSError = new("OSError", Exception);
    public static readonly PyType BlockingIOError = new("BlockingIOError", OSError);
    public static readonly PyType ChildProcessError = new("ChildProcessError", OSError);
    public static readonly PyType ConnectionError = new("ConnectionError", OSError);
    public static readonly PyType BrokenPipeError = new("BrokenPipeError", ConnectionError);
    public static readonly PyType ConnectionAbortedError = new("ConnectionAbortedError", ConnectionError);
    public static readonly PyType ConnectionRefusedError = new("ConnectionRefusedError", ConnectionError);
    public static readonly PyType ConnectionResetError = new("ConnectionResetError", ConnectionError);
    public static readonly PyType FileExistsError = new("FileExistsError", OSError);
    public static readonly PyType FileNotFoundError = new("FileNotFoundError", OSError);
    public static readonly PyType InterruptedError = new("InterruptedError", OSError);
    public static readonly PyType IsADirectoryError = new("IsADirectoryError", OSError);
    public static readonly PyType NotADirectoryError = new("NotADirectoryError", OSError);
    public static readonly PyType PermissionError = new("PermissionError", OSError);
    public static readonly PyType ProcessLookupError = new("ProcessLookupError", OSError);
    public static readonly PyType TimeoutError = new("TimeoutError", OSError);
    public static readonly PyType ReferenceError = new("ReferenceError", Exception);
    public static readonly PyType RuntimeError = new("RuntimeError", Exception);
    public static readonly PyType NotImplementedError = new("NotImplementedError", RuntimeError);
    public static readonly PyType PythonFinalizationError = new("PythonFinalizationError", RuntimeError);
    public static readonly PyType RecursionError = new("RecursionError", RuntimeError);
    public static readonly PyType StopAsyncIteration = new("StopAsyncIteration", Exception);
    public static readonly PyType StopIteration = new("StopIteration", Exception);
    public static readonly PyType SyntaxError = new("SyntaxError", Exception);
    public static readonly PyType IndentationError = new("IndentationError", SyntaxError);
    public static readonly PyType TabError = new("TabError", IndentationError);
    public static readonly PyType SystemError = new("SystemError", Exception);
    public static readonly PyType TypeError = new("TypeError", Exception);
    public static readonly PyType ValueError = new("ValueError", Exception);
    public static readonly PyType UnicodeError = new("UnicodeError", ValueError);
    public static readonly PyType UnicodeDecodeError = new("UnicodeDecodeError", UnicodeError);
    public static readonly PyType UnicodeEncodeError = new("UnicodeEncodeError", UnicodeError);
    public static readonly PyType UnicodeTranslateError = new("UnicodeTranslateError", UnicodeError);
    public static readonly PyType Warning = new("Warning", Exception);
    public static readonly PyType BytesWarning = new("BytesWarning", Warning);
    public static readonly PyType DeprecationWarning = new("DeprecationWarning", Warning);
    public static readonly PyType EncodingWarning = new("EncodingWarning", Warning);
    public static readonly PyType FutureWarning = new("FutureWarning", Warning);
    public static readonly PyType ImportWarning = new("ImportWarning", Warning);
    public static readonly PyType PendingDeprecationWarning = new("PendingDeprecationWarning", Warning);
    public static readonly PyType ResourceWarning = new("ResourceWarning", Warning);
    public static readonly PyType RuntimeWarning = new("RuntimeWarning", Warning);
    public static readonly PyType SyntaxWarning = new("SyntaxWarning", Warning);
    public static readonly PyType UnicodeWarning = new("UnicodeWarning", Warning);
    public static readonly PyType UserWarning = new("UserWarning", Warning);

    static Types()
    {
        // The two that were made before `type` was there.
        Object.Class = Type;
        Type.Class = Type;
        List.PatternKind = Tuple.PatternKind = Range.PatternKind = MemoryView.PatternKind = PatternKind.Sequence;
        Dict.PatternKind = MappingProxy.PatternKind = PatternKind.Mapping;
    }
}
