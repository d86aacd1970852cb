"""string (https://docs.python.org/3.13/library/string.html)."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = digits[:8]
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_LETTERS = ascii_letters + "_"


def _identifier_end(text, start):
    if start >= len(text) or text[start] not in _LETTERS:
        return start
    end = start + 1
    while end < len(text) and text[end] in _LETTERS + digits:
        end += 1
    return end


class Template:
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(kind, text, position) of each piece: "text", "escaped", "named", "braced" or "invalid"."""
        text, at, mark = self.template, 0, self.delimiter
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield "text", text[at:], at
                return
            if found > at:
                yield "text", text[at:found], at
            at = found + len(mark)
            end = _identifier_end(text, at)
            if text.startswith(mark, at):
                yield "escaped", mark, found
                at += len(mark)
            elif end > at:
                yield "named", text[at:end], found
                at = end
            elif text.startswith("{", at) and (end := _identifier_end(text, at + 1)) > at + 1 and text.startswith("}", end):
                yield "braced", text[at + 1:end], found
                at = end + 1
            else:
                yield "invalid", mark, found

    def _fail(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        column = position - len("".join(lines[:-1])) if lines else 1
        if not lines:
            raise ValueError("Invalid placeholder in string: line 1, col 1")
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines), column + 1))

    def _mapping(self, mapping, kws):
        if mapping is None:
            return kws
        if not kws:
            return mapping
        from collections import ChainMap
        return ChainMap(kws, mapping)

    def substitute(self, mapping=None, /, **kws):
        mapping = self._mapping(mapping, kws)
        result = []
        for kind, text, position in self._parts():
            if kind == "invalid":
                self._fail(position)
            result.append(str(mapping[text]) if kind in ("named", "braced") else text)
        return "".join(result)

    def safe_substitute(self, mapping=None, /, **kws):
        mapping = self._mapping(mapping, kws)
        result = []
        for kind, text, position in self._parts():
            if kind in ("named", "braced"):
                try:
                    text = str(mapping[text])
                except KeyError:
                    text = self.delimiter + (text if kind == "named" else "{" + text + "}")
            result.append(text)
        return "".join(result)

    def is_valid(self):
        return all(kind != "invalid" for kind, _, _ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(text for kind, text, _ in self._parts() if kind in ("named", "braced")))


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "" or name[0] in ".[":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto) + name
                auto += 1
            elif name.partition(".")[0].partition("[")[0].isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, used_key = self.get_field(name, args, kwargs)
            used.add(used_key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {"s": str, "r": repr, "a": ascii}.get(conversion)
        if convert is None:
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return convert(value)

    def parse(self, format_string):
        literal, at, text = "", 0, format_string
        while at < len(text):
            char = text[at]
            if char in "{}" and text[at + 1:at + 2] == char:
                yield literal + char, None, None, None
                literal, at = "", at + 2
            elif char == "}":
                raise ValueError("Single '}' encountered in format string")
            elif char == "{":
                end, depth = at + 1, 1
                while end < len(text) and depth:
                    depth += {"{": 1, "}": -1}.get(text[end], 0)
                    end += 1
                if depth:
                    raise ValueError("Single '{' encountered in format string" if end == at + 1 else "expected '}' before end of string")
                yield (literal, *self._split_field(text[at + 1:end - 1]))
                literal, at = "", end
            else:
                literal, at = literal + char, at + 1
        if literal:
            yield literal, None, None, None

    @staticmethod
    def _split_field(field):
        at, depth = 0, 0
        while at < len(field) and (depth or field[at] not in ":!"):
            depth += {"[": 1, "]": -1}.get(field[at], 0)
            at += 1
        name, rest = field[:at], field[at:]
        if not rest.startswith("!"):
            return name, rest[1:], None
        return name, rest[3:], rest[1:2]

    def get_field(self, field_name, args, kwargs):
        at = 0
        while at < len(field_name) and field_name[at] not in ".[":
            at += 1
        first, rest = field_name[:at], field_name[at:]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = min((i for i in range(1, len(rest)) if rest[i] in ".["), default=len(rest))
                obj, rest = getattr(obj, rest[1:end]), rest[end:]
            else:
                end = rest.index("]")
                key = rest[1:end]
                obj, rest = obj[int(key) if key.isdigit() else key], rest[end + 1:]
        return obj, first
