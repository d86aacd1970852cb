"""warnings (https://docs.python.org/3.13/library/warnings.html)."""

import sys
from _support import caller, note_warning

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings", "deprecated",
]

_defaults = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
filters = list(_defaults)
defaultaction = "default"
onceregistry = {}
_registries = {}
_version = 0


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg(WarningMessage(message, category, filename, lineno, None, line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _formatwarnmsg(found):
    """The text of a warning, by what the program may have put for formatwarning()."""
    category = found.category.__name__
    if formatwarning is not _own_formatwarning:
        return formatwarning(found.message, found.category, found.filename, found.lineno, found.line)
    import linecache
    text = f"{found.filename}:{found.lineno}: {category}: {found.message}\n"
    line = (linecache.getline(found.filename, found.lineno) if found.line is None else found.line).strip()
    if line:
        text += f"  {line}\n"
    # At the end of a program CPython can't load tracemalloc any more, and says nothing of it.
    return text if found.source is None or not found.lineno else text + f"{category}: Enable tracemalloc to get the object allocation traceback\n"


def _showwarnmsg_impl(found):
    file = sys.stderr if found.file is None else found.file
    if file is not None:
        try:
            file.write(_formatwarnmsg(found))
        except OSError:
            pass


def _showwarnmsg(found):
    """Shows a warning, by what the program may have put for showwarning()."""
    note_warning(f"{found._category_name}: {found.message}")
    if showwarning is _own_showwarning:
        _showwarnmsg_impl(found)
    elif not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    else:
        showwarning(found.message, found.category, found.filename, found.lineno, found.file, found.line)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs.")
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    frame = caller(0)
    for _ in range(stacklevel - 1):
        frame = frame and frame.f_back
        while frame is not None and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
    if frame is None:
        scope, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        scope, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    warn_explicit(message, category, filename, lineno, scope.get("__name__", "<string>"), scope.setdefault("__warningregistry__", {}), scope, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    for name, value, kind in (("filename", filename, str), ("registry", registry, (dict, type(None))), ("module_globals", module_globals, (dict, type(None)))):
        if not isinstance(value, kind):
            raise TypeError(f"{name} must be a {'str' if kind is str else 'dict'}, not {type(value).__name__!r}")
    if module is None:
        module = filename.removesuffix(".py") or "<unknown>"
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, wanted, kind, where, line in filters:
        if (wanted is None or _matches(wanted, text)) and issubclass(category, kind) and (where is None or _matches(where, module)) and line in (0, lineno):
            break
    else:
        action = defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    elif action == "default":
        registry[key] = 1
    elif action != "always" and action != "all":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {(action, wanted, kind, where, line)}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _matches(pattern, text):
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _add(item, append):
    global _version
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _version += 1


def _filters_mutated():
    global _version
    _version += 1


_ACTIONS = {"error", "ignore", "always", "all", "default", "module", "once"}


def _check(action, lineno):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check(action, lineno)
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category, re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    global _version
    filters.clear()
    _version += 1


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        shown = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            shown.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = {name: getattr(module, name) for name in ("filters", "showwarning", "_showwarnmsg", "_showwarnmsg_impl")}
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        for name, value in self._saved.items():
            setattr(self._module, name, value)
        self._module._filters_mutated()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        import functools
        if isinstance(arg, type):
            original = arg.__new__

            @functools.wraps(original)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            self._warn_of_subclasses(arg)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")
        import inspect

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return arg(*args, **kwargs)

        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _warn_of_subclasses(self, arg):
        """Also who derives from the class is told."""
        import functools
        message, category, stacklevel = self.message, self.category, self.stacklevel
        original = arg.__init_subclass__
        # One that is a method of Python's is bound to the class: what is behind it takes the subclass.
        function = getattr(original, "__func__", None)

        if function is not None:
            @functools.wraps(function)
            def __init_subclass__(cls, /, *args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel)
                return function(cls, *args, **kwargs)

            arg.__init_subclass__ = classmethod(__init_subclass__)
        else:
            @functools.wraps(original)
            def __init_subclass__(*args, **kwargs):
                warn(message, category=category, stacklevel=stacklevel)
                return original(*args, **kwargs)

            arg.__init_subclass__ = __init_subclass__
        __init_subclass__.__deprecated__ = message
