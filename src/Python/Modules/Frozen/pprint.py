"""pprint (https://docs.python.org/3.13/library/pprint.html)."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._short(object, {}, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders what has no order by type and place."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(obj):
    return f"<Recursion on {type(obj).__name__} with id={id(obj)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._per_level = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._write(object, parts, 0, 0, {}, 0)
        return "".join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._short(object, context, level)

    # ---- On one line ----

    def _short(self, obj, context, level):
        """(repr, whether eval() could read it, whether it contains itself)."""
        cls = type(obj)
        if cls is int and self._underscores:
            return f"{obj:_d}", True, False
        method = cls.__repr__
        if issubclass(cls, dict) and method is dict.__repr__:
            return self._short_items(obj, context, level, "{", "}", lambda: self._pairs(obj))
        if issubclass(cls, list) and method is list.__repr__:
            return self._short_items(obj, context, level, "[", "]", lambda: ((None, item) for item in obj))
        if issubclass(cls, tuple) and method is tuple.__repr__:
            return self._short_items(obj, context, level, "(", ",)" if len(obj) == 1 else ")", lambda: ((None, item) for item in obj))
        text = repr(obj)
        return text, bool(text) and not text.startswith("<"), False

    def _pairs(self, obj):
        pairs = obj.items()
        return sorted(pairs, key=_pair_key) if self._sort_dicts else pairs

    def _short_items(self, obj, context, level, opening, closing, pairs):
        if not obj:
            return opening + closing.lstrip(","), True, False
        if self._depth is not None and level >= self._depth:
            return opening + "..." + closing, False, id(obj) in context
        if id(obj) in context:
            return _recursion(obj), False, True
        context[id(obj)] = 1
        readable, recursive, parts = True, False, []
        is_dict = opening == "{"
        for key, item in pairs():
            shown, item_readable, item_recursive = self.format(item, context, self._depth, level + 1)
            readable, recursive = readable and item_readable, recursive or item_recursive
            if is_dict:
                name, key_readable, key_recursive = self.format(key, context, self._depth, level + 1)
                readable, recursive = readable and key_readable, recursive or key_recursive
                shown = f"{name}: {shown}"
            parts.append(shown)
        del context[id(obj)]
        return opening + ", ".join(parts) + closing, readable, recursive

    # ---- On many lines ----

    def _write(self, obj, out, indent, allowance, context, level):
        if id(obj) in context:
            out.append(_recursion(obj))
            return
        text = self.format(obj, context, self._depth, level)[0]
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        write = self._writer(obj)
        if write is None:
            out.append(text)
            return
        context[id(obj)] = 1
        write(obj, out, indent, allowance, context, level + 1)
        del context[id(obj)]

    def _writer(self, obj):
        cls = type(obj)
        # By the class whose __repr__ it has: a subclass with its own is shown by that.
        source = next(base for base in cls.__mro__ if "__repr__" in base.__dict__)
        for base, writer in ((dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set), (frozenset, self._set), (str, self._str),
                             (bytes, self._bytes), (bytearray, self._bytearray)):
            if source is base:
                return writer
        known = {
            "collections.OrderedDict": self._ordered, "collections.defaultdict": self._default, "collections.Counter": self._counter,
            "collections.deque": self._deque, "types.SimpleNamespace": self._namespace, "collections.ChainMap": self._chain,
            "builtins.mappingproxy": self._proxy, "collections.UserDict": self._user, "collections.UserList": self._user,
            "collections.UserString": self._user}
        name = f"{source.__module__}.{source.__qualname__}"
        if name in known:
            return known[name]
        if hasattr(cls, "__dataclass_fields__") and not isinstance(obj, type) and cls.__dataclass_params__.repr \
                and hasattr(source.__repr__, "__wrapped__") and "__repr__" in cls.__dict__:
            return self._dataclass
        return None

    def _dict(self, obj, out, indent, allowance, context, level):
        out.append("{")
        if self._per_level > 1:
            out.append((self._per_level - 1) * " ")
        if obj:
            self._write_pairs(self._pairs(obj), out, indent, allowance + 1, context, level)
        out.append("}")

    def _write_pairs(self, pairs, out, indent, allowance, context, level):
        indent += self._per_level
        pairs = list(pairs)
        for number, (key, item) in enumerate(pairs):
            is_last = number == len(pairs) - 1
            name = self.format(key, context, self._depth, level)[0]
            out.append(name + ": ")
            self._write(item, out, indent + len(name) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                out.append(",\n" + " " * indent)

    def _list(self, obj, out, indent, allowance, context, level):
        out.append("[")
        self._write_items(obj, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, obj, out, indent, allowance, context, level):
        out.append("(")
        closing = ",)" if len(obj) == 1 else ")"
        self._write_items(obj, out, indent, allowance + len(closing), context, level)
        out.append(closing)

    def _set(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        if type(obj) is set:
            opening, closing = "{", "}"
        else:
            opening, closing = type(obj).__name__ + "({", "})"
            indent += len(type(obj).__name__) + 1
        out.append(opening)
        self._write_items(sorted(obj, key=_Key), out, indent, allowance + len(closing), context, level)
        out.append(closing)

    def _write_items(self, items, out, indent, allowance, context, level):
        indent += self._per_level
        if self._per_level > 1:
            out.append((self._per_level - 1) * " ")
        separator = ",\n" + " " * indent
        between = ""
        width = most = self._width - indent + 1
        items = list(items)
        for number, item in enumerate(items):
            is_last = number == len(items) - 1
            if is_last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self.format(item, context, self._depth, level)[0]
                needed = len(text) + 2
                if width < needed:
                    width = most
                    if between:
                        between = separator
                if width >= needed:
                    width -= needed
                    out.append(between + text)
                    between = ", "
                    continue
            out.append(between)
            between = separator
            self._write(item, out, indent, allowance if is_last else 1, context, level)

    def _str(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        chunks = []
        lines = obj.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = self._width - indent
        for number, line in enumerate(lines):
            is_last_line = number == len(lines) - 1
            text = repr(line)
            limit = most - allowance if is_last_line else most
            if len(text) <= limit:
                chunks.append(text)
                continue
            current = ""
            words = _words(line)
            for at, word in enumerate(words):
                limit = most - allowance if is_last_line and at == len(words) - 1 else most
                if len(repr(current + word)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ("\n" + " " * indent).join(chunks)
        out.append(f"({text})" if level == 1 else text)

    def _bytes(self, obj, out, indent, allowance, context, level):
        if len(obj) <= 4:
            out.append(repr(obj))
            return
        bracketed = level == 1
        if bracketed:
            indent += 1
            allowance += 1
            out.append("(")
        between = ""
        for text in _lines_of_bytes(obj, self._width - indent, allowance):
            out.append(between + text)
            between = "\n" + " " * indent
        if bracketed:
            out.append(")")

    def _bytearray(self, obj, out, indent, allowance, context, level):
        self._call("bytearray", lambda indent, allowance: self._bytes(bytes(obj), out, indent, allowance, context, level + 1), out, indent, allowance, context, level)

    def _call(self, name, inner, out, indent, allowance, context, level):
        """NAME(inner), the inner part in line behind the bracket."""
        out.append(name + "(")
        inner(indent + len(name) + 1, allowance + 1)
        out.append(")")

    def _ordered(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        self._call(name, lambda indent, allowance: self._list(list(obj.items()), out, indent, allowance, context, level), out, indent, allowance, context, level)

    def _dict_of(self, pairs, out, indent, allowance, context, level):
        out.append("{")
        if self._per_level > 1:
            out.append((self._per_level - 1) * " ")
        self._write_pairs(pairs, out, indent, allowance + 1, context, level)
        out.append("}")

    def _default(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        factory = self.format(obj.default_factory, context, self._depth, level)[0]
        name = type(obj).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._dict(obj, out, indent, allowance + 1, context, level)
        out.append(")")

    def _counter(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        self._call(name, lambda indent, allowance: self._dict_of(obj.most_common(), out, indent, allowance, context, level), out, indent, allowance, context, level)

    def _deque(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(name + "(")
        indent += len(name) + 1
        out.append("[")
        if obj.maxlen is None:
            self._write_items(obj, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._write_items(obj, out, indent, 2, context, level)
            out.append(f"],\n{' ' * indent}maxlen={obj.maxlen!r})")

    def _chain(self, obj, out, indent, allowance, context, level):
        name = type(obj).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for number, mapping in enumerate(obj.maps):
            is_last = number == len(obj.maps) - 1
            self._write(mapping, out, indent, allowance + 1 if is_last else 1, context, level)
            out.append(")" if is_last else ",\n" + " " * indent)

    def _proxy(self, obj, out, indent, allowance, context, level):
        self._call("mappingproxy", lambda indent, allowance: self._write(obj.copy(), out, indent, allowance, context, level), out, indent, allowance, context, level)

    def _user(self, obj, out, indent, allowance, context, level):
        self._write(obj.data, out, indent, allowance, context, level - 1)

    def _namespace(self, obj, out, indent, allowance, context, level):
        name = "namespace" if type(obj).__name__ == "SimpleNamespace" else type(obj).__name__
        self._fields(name, list(obj.__dict__.items()), out, indent, allowance, context, level)

    def _dataclass(self, obj, out, indent, allowance, context, level):
        fields = [(f.name, getattr(obj, f.name)) for f in obj.__dataclass_fields__.values() if f.repr and repr(f._field_type) == "_FIELD"]
        self._fields(type(obj).__name__, fields, out, indent, allowance, context, level)

    def _fields(self, name, pairs, out, indent, allowance, context, level):
        out.append(name + "(")
        indent += len(name) + 1
        for number, (key, item) in enumerate(pairs):
            is_last = number == len(pairs) - 1
            out.append(key + "=")
            if id(item) in context:
                out.append("...")
            else:
                self._write(item, out, indent + len(key) + 1, allowance if is_last else 1, context, level)
            if not is_last:
                out.append(",\n" + " " * indent)
        out.append(")")


def _words(line):
    """The line in words, each with the whitespace behind it."""
    words, at = [], 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[at:end])
        at = end
    return words


def _lines_of_bytes(data, width, allowance):
    """As many groups of four bytes on a line as fit."""
    current = b""
    for at in range(0, len(data), 4):
        part = data[at:at + 4]
        if at == len(data) // 4 * 4:
            width -= allowance
        if current and len(repr(current + part)) > width:
            yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
