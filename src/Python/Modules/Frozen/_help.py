"""help(): what a function, class or module says of itself, in the form of pydoc."""

import inspect
import sys


def _indented(text, margin="    "):
    return "\n".join((margin + line).rstrip() for line in text.split("\n"))


def _signature(obj):
    try:
        return str(inspect.signature(obj))
    except (ValueError, TypeError):
        return "(...)"


def _doc(obj):
    return (inspect.getdoc(obj) or "").strip("\n")


def _routine(name, obj, own_name=None):
    real = getattr(obj, "__name__", name)
    title = f"{name}" if real == name else f"{name} = {real}"
    prefix = "async " if inspect.iscoroutinefunction(obj) else ""
    if real == "<lambda>":
        title = f"{name} lambda {_signature(obj)[1:-1]}"
        header = title
    else:
        header = f"{prefix}{title}{_signature(obj)}"
    doc = _doc(obj)
    return header + "\n" + (_indented(doc) + "\n" if doc else "")


def _method(name, value, cls):
    if isinstance(value, (staticmethod, classmethod)):
        return _routine(name, getattr(cls, name))
    text = _routine(name, value)
    if not _doc(value):
        # What it overrides may say something.
        docs = [getattr(base.__dict__.get(name), "__doc__", None) for base in cls.__mro__ if base is not object]
        doc = next((doc for doc in docs if doc), "Initialize self.  See help(type(self)) for accurate signature." if name == "__init__" else None)
        if doc:
            text += _indented(inspect.cleandoc(doc)) + "\n"
    return text


def _class_name(cls, module):
    return cls.__name__ if cls.__module__ == module else f"{cls.__module__}.{cls.__name__}"


def _class(cls):
    module = cls.__module__
    bases = [_class_name(base, module) for base in cls.__bases__]
    title = f"class {cls.__name__}" + (f"({', '.join(bases)})" if bases else "")
    lines = []
    try:
        signature = str(inspect.signature(cls))
    except (ValueError, TypeError):
        signature = ""
    if signature and signature != "()":
        lines.append(cls.__name__ + signature + "\n")
    doc = _doc(cls) if cls.__doc__ else ""
    if doc:
        lines.append(doc + "\n")
    mro = list(cls.__mro__)
    if len(mro) > 2:
        lines.append("Method resolution order:")
        lines += [f"    {_class_name(base, module)}" for base in mro]
        lines.append("")
    rule = "-" * 70
    members = {}
    for base in reversed(mro):
        for name, value in base.__dict__.items():
            members[name] = (base, value)
    hidden = {"__module__", "__dict__", "__weakref__", "__doc__", "__qualname__", "__firstlineno__", "__static_attributes__", "__slots__",
              "__annotations__", "__orig_bases__", "__parameters__", "__hash__", "__abstractmethods__", "_abc_impl"}
    for base in mro:
        if base is object:
            continue
        own = {name: value for name, (home, value) in members.items() if home is base}
        tag = "defined here" if base is cls else f"inherited from {_class_name(base, module)}"
        for kind, test in (
            ("Methods", lambda v: inspect.isfunction(v)), ("Class methods", lambda v: isinstance(v, classmethod)),
            ("Static methods", lambda v: isinstance(v, staticmethod)),
        ):
            found = sorted(name for name, value in own.items() if test(value) and (not name.startswith("_") or name.startswith("__")))
            if found:
                if lines and lines[-1] != rule:
                    pass
                lines.append(f"{kind} {tag}:\n")
                lines += [_method(name, own[name], cls) for name in found]
                lines.append(rule)
        properties = sorted(name for name, value in own.items() if isinstance(value, property))
        readonly = [name for name in properties if own[name].fset is None and own[name].fdel is None]
        writable = [name for name in properties if name not in readonly]
        for heading, names in (("Readonly properties", readonly), ("Data descriptors", writable)):
            if heading == "Data descriptors":
                special = [name for name in ("__dict__", "__weakref__") if name in own]
                names = sorted(names + special)
            if names:
                lines.append(f"{heading} {tag}:\n")
                for name in names:
                    text = {"__dict__": "dictionary for instance variables", "__weakref__": "list of weak references to the object"}.get(name) or _doc(own[name])
                    lines.append(name + "\n" + (_indented(text) + "\n" if text else ""))
                lines.append(rule)
        data = sorted(name for name, value in own.items() if name not in hidden and not inspect.isroutine(value)
                      and not isinstance(value, (property, classmethod, staticmethod)) and not name.startswith("_"))
        annotations = base.__dict__.get("__annotations__")
        if data or annotations:
            lines.append(f"Data and other attributes {tag}:\n")
            if annotations:
                lines.append(f"__annotations__ = {annotations!r}\n")
            lines += [f"{name} = {own[name]!r}\n" for name in data]
            lines.append(rule)
    if lines and lines[-1] == rule:
        lines.pop()
    body = "\n".join(lines).rstrip("\n")
    return title + "\n" + _indented(body, " |  ") + "\n"


def _module(module):
    parts = [f"NAME\n    {module.__name__}\n"]
    doc = _doc(module)
    if doc:
        first, _, rest = doc.partition("\n")
        parts[0] = f"NAME\n    {module.__name__} - {first}\n"
        if rest.strip():
            parts.append("DESCRIPTION\n" + _indented(rest.strip("\n")) + "\n")
    names = getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")]
    functions = [name for name in sorted(names) if inspect.isroutine(getattr(module, name, None))]
    classes = [name for name in sorted(names) if inspect.isclass(getattr(module, name, None))]
    data = [name for name in sorted(names) if name not in functions and name not in classes and not inspect.ismodule(getattr(module, name, None))]
    if classes:
        parts.append("CLASSES\n" + _indented("\n".join(_class(getattr(module, name)) for name in classes)) + "\n")
    if functions:
        parts.append("FUNCTIONS\n" + _indented("\n".join(_routine(name, getattr(module, name)) for name in functions)) + "\n")
    if data:
        parts.append("DATA\n" + "\n".join(f"    {name} = {getattr(module, name)!r}" for name in data) + "\n")
    parts.append(f"FILE\n    {getattr(module, '__file__', '(built-in)')}\n")
    return "\n".join(parts)


def text_of(obj):
    """The title line and what follows it."""
    if isinstance(obj, str):
        try:
            obj = __import__(obj) if "." not in obj else sys.modules[obj]
        except (ImportError, KeyError):
            import builtins
            if not hasattr(builtins, obj):
                return f"No Python documentation found for {obj!r}.\nUse help() to get the interactive help utility.\nUse help(str) for help on the str class.\n"
            obj = getattr(builtins, obj)
    if inspect.ismodule(obj):
        return f"Help on module {obj.__name__}:\n\n{_module(obj)}"
    if inspect.isclass(obj):
        return f"Help on class {obj.__name__} in module {obj.__module__}:\n\n{_class(obj)}"
    if inspect.isroutine(obj):
        name = obj.__name__
        if inspect.isbuiltin(obj) and getattr(obj, "__self__", None) is None or inspect.isbuiltin(obj):
            return f"Help on built-in function {name} in module {obj.__module__ or 'builtins'}:\n\n{_routine(name, obj)}"
        kind = "method" if inspect.ismethod(obj) else "method_descriptor" if inspect.ismethoddescriptor(obj) else "function"
        where = f" in module {obj.__module__}" if getattr(obj, "__module__", None) else ""
        return f"Help on {kind} {name}{where}:\n\n{_routine(name, obj)}"
    if isinstance(obj, property):
        return f"Help on property:\n\n{_indented(_doc(obj))}\n"
    cls = type(obj)
    return f"Help on {cls.__name__} in module {cls.__module__} object:\n\n{_class(cls)}"


class _Helper:
    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args):
        if not args:
            print("The playground has no interactive help: ask help(object).")
            return
        print(text_of(args[0]))


help = _Helper()


class _Printer:
    def __init__(self, name, text):
        self._name = name
        self._text = text

    def __repr__(self):
        return self._text

    def __call__(self):
        print(self._text)


copyright = _Printer("copyright", sys.copyright)
credits = _Printer("credits", "Loopscope runs Python programs in an interpreter of its own, after the language of the Python community.")
license = _Printer("license", "MIT licence.")
names = {"help": help, "copyright": copyright, "credits": credits, "license": license}
