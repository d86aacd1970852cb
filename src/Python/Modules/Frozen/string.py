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


class Template:
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._expression()

    def __init__(self, template):
        self.template = template

    @classmethod
    def _expression(cls):
        """What finds the placeholders of the class, by its `pattern` or put together; made once."""
        if "_made" not in cls.__dict__:
            import re
            source = cls.__dict__.get("pattern")
            if source is None:
                mark, name = re.escape(cls.delimiter), cls.idpattern
                source = f"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))"
            if cls.flags is None:
                cls.flags = re.IGNORECASE
            cls._made = cls.pattern = re.compile(source, cls.flags | re.VERBOSE)
        return cls._made

    def _kinds(self, match):
        """(kind, name) of a placeholder: "named", "escaped" or "invalid"."""
        name = match["named"] or match["braced"]
        if name is not None:
            return "named", name
        for kind in ("escaped", "invalid"):
            if match[kind] is not None:
                return kind, None
        raise ValueError("Unrecognized named group in pattern", self.pattern)

    def _replace(self, mapping, kws, missing):
        if mapping is None:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)

        def replacement(match):
            kind, name = self._kinds(match)
            if kind == "named":
                return str(mapping[name]) if missing is None else missing(mapping, name, match)
            if kind == "escaped":
                return self.delimiter
            if missing is not None:
                return match[0]
            self._fail(match.start("invalid"))

        return self._expression().sub(replacement, self.template)

    def _fail(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        column = position - len("".join(lines[:-1])) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines) or 1, column))

    def substitute(self, mapping=None, /, **kws):
        return self._replace(mapping, kws, None)

    def safe_substitute(self, mapping=None, /, **kws):
        def value_or_as_it_is(mapping, name, match):
            try:
                return str(mapping[name])
            except KeyError:
                return match[0]

        return self._replace(mapping, kws, value_or_as_it_is)

    def is_valid(self):
        return all(self._kinds(match)[0] != "invalid" for match in self._expression().finditer(self.template))

    def get_identifiers(self):
        found = (self._kinds(match) for match in self._expression().finditer(self.template))
        return list(dict.fromkeys(name for kind, name in found if kind == "named"))


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
