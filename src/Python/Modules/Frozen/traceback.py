"""traceback (https://docs.python.org/3.13/library/traceback.html)."""

import linecache
import sys
from _support import caller, format_exception as _format, format_exception_only as _format_last, format_frame

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_nothing = object()


def _file(file):
    return sys.stderr if file is None else file


class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self._text = None

    @property
    def line(self):
        if self._line is None:
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        pairs = list(frame_gen)
        if limit is not None:
            pairs = pairs[:limit] if limit >= 0 else pairs[limit:]
        result = klass()
        for frame, lineno in pairs:
            code = frame.f_code
            summary = FrameSummary(code.co_filename, lineno, code.co_name, locals=frame.f_locals if capture_locals else None)
            result.append(summary)
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for item in a_list:
            result.append(item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3]))
        return result

    def format_frame_summary(self, summary):
        text = summary._text
        if text is None:
            text = f'  File "{summary.filename}", line {summary.lineno}, in {summary.name}\n'
            if summary.line:
                text += f"    {summary.line}\n"
        if summary.locals:
            text += "".join(f"    {name} = {value}\n" for name, value in sorted(summary.locals.items()))
        return text

    def format(self):
        result = []
        last, count = None, 0
        for summary in self:
            key = (summary.filename, summary.lineno, summary.name)
            if key != last:
                result += _repeated(count)
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(summary))
        return result + _repeated(count)


def _repeated(count):
    if count <= 3:
        return []
    return [f"  [Previous line repeated {count - 3} more time{'s' if count > 4 else ''}]\n"]


def walk_stack(f):
    if f is None:
        f = caller()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    result = StackSummary.extract(walk_tb(tb), limit=limit)
    levels = []
    while tb is not None:
        levels.append(tb)
        tb = tb.tb_next
    if limit is not None:
        levels = levels[:limit] if limit >= 0 else levels[limit:]
    for summary, level in zip(result, levels):
        summary._text = format_frame(level)
    return result


def extract_stack(f=None, limit=None):
    result = StackSummary.extract(walk_stack(caller() if f is None else f), limit=limit)
    result.reverse()
    return result


def print_list(extracted_list, file=None):
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=_file(file), end="")


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(caller() if f is None else f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(caller() if f is None else f, limit=limit))


def _exception_of(exc, value, tb):
    """The value, from either way of calling: with an exception alone, or with type, value and traceback."""
    if (value is _nothing) != (tb is _nothing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _nothing:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc


def _lines(text):
    return text.splitlines(keepends=True)


def format_exception(exc, /, value=_nothing, tb=_nothing, limit=None, chain=True, **kwargs):
    exc = _exception_of(exc, value, tb)
    if exc is None:
        return ["NoneType: None\n"]
    return list(TracebackException.from_exception(exc, limit=limit).format(chain=chain))


def _only(exc, show_group):
    """What exceptions say without where they come from; those of a group below it, three columns to the right."""
    waiting = [(exc, "")]
    while waiting:
        exc, margin = waiting.pop()
        text = _format_last(exc)
        yield from [margin + line for line in _lines(text)] if margin else _parts(text, exc)
        if show_group and isinstance(exc, BaseExceptionGroup):
            waiting += [(inner, margin + "   ") for inner in reversed(exc.exceptions)]


def _parts(text, exc):
    """A SyntaxError and notes by lines, the message in one piece."""
    if isinstance(exc, SyntaxError):
        return _lines(text)
    notes = getattr(exc, "__notes__", None)
    if not isinstance(notes, (list, tuple)) or not notes:
        return [text]
    said = "".join([f"{note}\n" for note in notes])
    if not text.endswith(said):
        return _lines(text)
    return [text[:-len(said)], *_lines(said)]


def format_exception_only(exc, /, value=_nothing, *, show_group=False, **kwargs):
    if value is not _nothing:
        exc = value
    if exc is None:
        return ["NoneType: None\n"]
    return list(_only(exc, show_group))


def print_exception(exc, /, value=_nothing, tb=_nothing, limit=None, file=None, chain=True, **kwargs):
    exc = _exception_of(exc, value, tb)
    text = "NoneType: None\n" if exc is None else "".join(format_exception(exc, limit=limit, chain=chain))
    print(text, file=_file(file), end="")


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    while tb is not None:
        tb.tb_frame.clear()
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self._exc = exc_value
        self._limit = limit
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_str = exc_type.__qualname__ if exc_type.__module__ in ("builtins", "__main__") else f"{exc_type.__module__}.{exc_type.__qualname__}"
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit, capture_locals=capture_locals) if capture_locals else extract_tb(exc_traceback, limit)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__
        seen = _seen or set()
        seen.add(id(exc_value))
        self.__cause__ = self.__context__ = None
        cause, context = exc_value.__cause__, exc_value.__context__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, limit=limit, _seen=seen)
        if context is not None and id(context) not in seen:
            self.__context__ = TracebackException(type(context), context, context.__traceback__, limit=limit, _seen=seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen) for e in exc_value.exceptions]
        self._str = str(exc_value)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning)
        return self._exc_type

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from _only(self._exc, show_group)

    def format(self, *, chain=True, **kwargs):
        if self._limit is None or self.exceptions is not None:
            text = _format(self._exc, chain)
            parts = text.split("\n  File ")
            if len(parts) == 1 or "\n\n" in text or self.exceptions is not None:
                yield from _lines(text)
                return
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True, **kwargs):
        print("".join(self.format(chain=chain)), file=_file(file), end="")
