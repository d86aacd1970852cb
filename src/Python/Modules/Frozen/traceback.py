"""traceback (https://docs.python.org/3.13/library/traceback.html)."""

import linecache
import sys
from _support import caller, format_exception_only as _format_last, format_frame, has_traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_nothing = object()


def _file(file):
    return sys.stderr if file is None else file


def _safe(value, what, show=str):
    """What something says of itself, or that it can't."""
    try:
        return show(value)
    except Exception:
        return f"<{what} {show.__name__}() failed>"


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
        self.locals = None if not locals else {key: _safe(value, "local", repr) for key, value in locals.items()}
        self._text = None
        if lookup_line:
            self.line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
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


def _limited(levels, limit):
    """The first so many levels, or with a negative limit the last."""
    levels = list(levels)
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is None:
            return levels
        limit = max(limit, 0)
    return levels[:limit] if limit >= 0 else levels[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        for frame, lineno in _limited(frame_gen, limit):
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False, locals=frame.f_locals if capture_locals else None))
        for name in {summary.filename for summary in result}:
            linecache.checkcache(name)
        if lookup_lines:
            for summary in result:
                summary.line
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
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            key = (summary.filename, summary.lineno, summary.name)
            if key != last:
                result += _repeated(count)
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(text)
        return result + _repeated(count)


def _repeated(count):
    if count <= 3:
        return []
    return [f"  [Previous line repeated {count - 3} more time{'s' if count > 4 else ''}]\n"]


def walk_stack(f):
    if f is None:
        f = caller()
        if sys._getframemodulename(1) != __name__:
            # Made for StackSummary.extract, it leaves out as many frames in any case.
            f = f.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    return _levels(tb, limit, False, True)


def _levels(tb, limit, capture_locals, lookup_lines):
    """The levels of a traceback with the places in their lines."""
    result = StackSummary.extract(walk_tb(tb), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
    levels = []
    while tb is not None:
        levels.append(tb)
        tb = tb.tb_next
    for summary, level in zip(result, _limited(levels, limit)):
        summary._text = format_frame(level) or None
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
    return list(TracebackException.from_exception(exc, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_nothing, *, show_group=False, **kwargs):
    if value is not _nothing:
        exc = value
    if exc is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(exc), exc, None, compact=True).format_exception_only(show_group=show_group))


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
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # it still runs
        tb = tb.tb_next


_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Margin:
    """How deep in groups a line is, and what is drawn at its left."""

    def __init__(self):
        self.depth = 0
        self.needs_end = False

    def space(self):
        return "  " * self.depth

    def of(self, text, mark="|"):
        margin = f"{self.space()}{mark} " if self.depth else ""
        return "".join([margin + line for line in _lines(text)])


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _levels(exc_traceback, limit, capture_locals, lookup_lines)
        # One that has only passed frames of the library has a heading and nothing below it.
        self._has_heading = bool(self.stack) or exc_value is not None and exc_traceback is exc_value.__traceback__ and has_traceback(exc_value) and limit is None
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe(exc_value, "exception")
        self.__notes__ = _notes_of(exc_value)
        self.exc_type_qualname = exc_type.__qualname__
        self.exc_type_module = exc_type.__module__
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        self._parts = _said(exc_value, self.__notes__)
        if _seen is None:
            self._relate(exc_value, compact, dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, max_group_width=max_group_width, max_group_depth=max_group_depth))

    def _relate(self, exc_value, compact, options):
        """Adds causes, contexts and members of groups, each exception once; a chain may be long, so nothing nests."""
        seen = {id(exc_value)}

        def made(exc):
            seen.add(id(exc))
            found = TracebackException(type(exc), exc, exc.__traceback__, **options, _seen=seen)
            waiting.append((found, exc))
            return found

        waiting = [(self, exc_value)]
        while waiting:
            summary, exc = waiting.pop()
            if exc is None:
                continue
            if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                summary.__cause__ = made(exc.__cause__)
            wants_context = not compact or summary.__cause__ is None and not exc.__suppress_context__
            if wants_context and exc.__context__ is not None and id(exc.__context__) not in seen:
                summary.__context__ = made(exc.__context__)
            if isinstance(exc, BaseExceptionGroup):
                summary.exceptions = [made(inner) for inner in exc.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        module = self.exc_type_module
        return self.exc_type_qualname if module in ("builtins", "__main__") else f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self, *, show_group=False, **kwargs):
        """What it says without where it comes from; members of a group below it, three columns to the right."""
        waiting = [(self, "")]
        while waiting:
            summary, margin = waiting.pop()
            yield from [margin + line for line in _lines("".join(summary._parts))] if margin else summary._parts
            if show_group:
                waiting += [(inner, margin + "   ") for inner in reversed(summary.exceptions or ())]

    def format(self, *, chain=True, _margin=None, **kwargs):
        margin = _margin or _Margin()
        links = [(None, self)]
        while chain:
            summary = links[-1][1]
            if summary.__cause__ is not None:
                links[-1:] = [(_CAUSE, summary), (None, summary.__cause__)]
            elif summary.__context__ is not None and not summary.__suppress_context__:
                links[-1:] = [(_CONTEXT, summary), (None, summary.__context__)]
            else:
                break
        for before, summary in reversed(links):
            if before is not None:
                yield margin.of(before)
            if summary.exceptions is None:
                yield from summary._own(margin, "Traceback (most recent call last):\n")
            elif margin.depth > self.max_group_depth:
                yield margin.of(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._group(summary, chain, margin)

    def _own(self, margin, heading, mark="|"):
        """One exception, without those around it."""
        if self._has_heading:
            yield margin.of(heading, mark)
            for text in self.stack.format():
                yield margin.of(text)
        for text in self.format_exception_only():
            yield margin.of(text)

    def _group(self, summary, chain, margin):
        is_top = margin.depth == 0
        margin.depth += is_top
        yield from summary._own(margin, "Exception Group Traceback (most recent call last):\n", "+" if is_top else "|")
        shown = summary.exceptions[:self.max_group_width]
        more = len(summary.exceptions) - len(shown)
        margin.needs_end = False
        for number, inner in enumerate([*shown, None] if more else shown):
            # The innermost last one draws the end of all.
            is_last = number == len(shown) - (not more)
            margin.needs_end = margin.needs_end or is_last
            yield f"{margin.space()}{'  ' if number else '+-'}+---------------- {'...' if inner is None else number + 1} ----------------\n"
            margin.depth += 1
            if inner is not None:
                yield from inner.format(chain=chain, _margin=margin)
            else:
                yield margin.of(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if is_last and margin.needs_end:
                yield margin.space() + "+------------------------------------\n"
                margin.needs_end = False
            margin.depth -= 1
        margin.depth -= is_top

    def print(self, *, file=None, chain=True, **kwargs):
        for text in self.format(chain=chain):
            print(text, file=_file(file), end="")


def _notes_of(exc):
    try:
        return getattr(exc, "__notes__", None)
    except Exception as error:
        return [f"Ignored error getting __notes__: {_safe(error, '__notes__', repr)}"]


def _said(exc, notes):
    """What an exception says: a SyntaxError and notes by lines, the message in one piece."""
    if exc is None:
        return ["NoneType: None\n"]
    text = _format_last(exc)
    if isinstance(notes, (list, tuple)):
        said = "".join([f"{_safe(note, 'note')}\n" for note in notes])
        message = [text.removesuffix(said), *_lines(said)]
    else:
        message = [text]
        if notes is not None:
            message.append(f"{_safe(notes, '__notes__', repr)}\n")
    return _lines("".join(message)) if isinstance(exc, SyntaxError) else message
