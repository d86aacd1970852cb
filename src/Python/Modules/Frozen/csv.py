"""csv (https://docs.python.org/3.13/library/csv.html)."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel",
    "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect",
    "DictReader", "DictWriter", "unix_dialect", "Sniffer",
]
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None
    _name = ""
    _valid = False

    def __init__(self):
        if type(self) is not Dialect:
            self._valid = True
        try:
            _Settings(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    quoting = QUOTE_ALL
    lineterminator = "\n"


class _Settings:
    """What a reader or writer goes by: a dialect and the options given beside it, found to fit together."""
    _DEFAULTS = {"delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True, "skipinitialspace": False,
                 "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False}
    __slots__ = tuple(_DEFAULTS)

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        found = {name: getattr(dialect, name, default) for name, default in self._DEFAULTS.items()}
        for name, value in options.items():
            if name not in found:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
            found[name] = value
        for name in ("doublequote", "skipinitialspace", "strict"):
            found[name] = bool(found[name])
        self._check(found, "quoting" in options or hasattr(dialect, "quoting"))
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @staticmethod
    def _check(found, quoting_is_given):
        for name in ("delimiter", "escapechar", "quotechar"):
            value = found[name]
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        end = found["lineterminator"]
        if end is not None and not isinstance(end, str):
            raise TypeError('"lineterminator" must be a string')
        if type(found["quoting"]) is not int:
            raise TypeError('"quoting" must be an integer')
        if not QUOTE_MINIMAL <= found["quoting"] <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if found["quotechar"] is None and not quoting_is_given:
            found["quoting"] = QUOTE_NONE
        if found["quotechar"] is None and found["quoting"] != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")
        if end is None:
            raise TypeError("lineterminator must be set")
        special = {name: found[name] for name in ("delimiter", "escapechar", "quotechar") if found[name] is not None}
        for name, value in special.items():
            if value in "\r\n" or value == " " and name != "delimiter" and found["skipinitialspace"]:
                raise ValueError(f"bad {name} value")
            if value in end:
                raise ValueError(f"bad {name} or lineterminator value")
        for one, other in (("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar")):
            if one in special and special[one] == special.get(other):
                raise ValueError(f"bad {one} or {other} value")

    def __setattr__(self, name, value=None):
        if name in self._DEFAULTS:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}' and no __dict__ for setting new attributes")

    __delattr__ = __setattr__

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


_Settings.__module__, _Settings.__name__, _Settings.__qualname__ = "_csv", "Dialect", "Dialect"
_dialects = {"excel": _Settings(excel, {}), "excel-tab": _Settings(excel_tab, {}), "unix": _Settings(unix_dialect, {})}


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Settings(dialect, fmtparams)


def unregister_dialect(name, /):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name, /):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=_dialects, /):
    global _limit
    old = _limit
    if new_limit is not _dialects:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


class _Reader:
    def __init__(self, lines, settings):
        self._lines = iter(lines)
        self.dialect = settings
        self.line_num = 0
        marks = (settings.quotechar if settings.quoting != QUOTE_NONE else None, settings.escapechar)
        # What makes a line more than fields between delimiters.
        self._special = ["\r", "\n", *(mark for mark in marks if mark is not None)]
        self._is_plain = settings.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE) and not settings.skipinitialspace

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        delimiter, quotechar, escapechar = d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar
        fields = []
        field = []
        state = "record"
        is_quoted = False

        def save():
            nonlocal is_quoted
            text = "".join(field)
            field.clear()
            if not is_quoted:
                if not text and d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                    text = None
                elif text and d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                    text = float(text)
            fields.append(text)
            is_quoted = False

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not field and state != "quoted":
                    raise
                if d.strict:
                    raise Error("unexpected end of data") from None
                save()
                return fields
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            if self._is_plain and state == "record":
                text = line.rstrip("\r\n")
                if len(text) <= _limit and not any(mark in text for mark in self._special):
                    return text.split(delimiter) if text else []
            # None stands for the end of the line.
            for c in (*line, None):
                if state == "record":
                    if c is None:
                        break
                    state = "eat" if c in "\r\n" else "field"
                    if state == "eat":
                        continue
                if state == "escape":
                    field.append("\n" if c is None else c)
                    state = "line" if c is not None and c in "\r\n" else "in"
                elif state == "escape in quotes":
                    field.append("\n" if c is None else c)
                    state = "quoted"
                elif state == "quoted":
                    if c is None:
                        break
                    if c == escapechar:
                        state = "escape in quotes"
                    elif c == quotechar:
                        state = "quote" if d.doublequote else "in"
                    else:
                        field.append(c)
                elif state == "eat":
                    if c is None:
                        state = "record"
                    elif c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                elif state == "quote" and c is not None and c == quotechar:
                    field.append(c)
                    state = "quoted"
                elif state == "line" and c is None:
                    break
                elif c is None or c in "\r\n":
                    save()
                    state = "record" if c is None else "eat"
                elif state == "field" and c == " " and d.skipinitialspace:
                    pass
                elif c == delimiter:
                    save()
                    state = "field"
                elif state == "quote" and d.strict:
                    raise Error(f"'{delimiter}' expected after '{quotechar}'")
                elif state == "quote":
                    field.append(c)
                    state = "in"
                elif state == "field" and c == quotechar:
                    is_quoted = True
                    state = "quoted"
                elif c == escapechar:
                    state = "escape"
                else:
                    field.append(c)
                    state = "in"
                if len(field) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
            if state == "record":
                return fields


def reader(iterable, /, dialect=None, **fmtparams):
    return _Reader(iterable, _Settings(dialect, fmtparams))


class _Writer:
    def __init__(self, file, settings):
        self._write = file.write
        self.dialect = settings

    def writerow(self, row, /):
        try:
            row = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        row = list(row)
        parts = [self._field(value, len(row) == 1) for value in row]
        return self._write(self.dialect.delimiter.join(parts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        d = self.dialect
        text = "" if value is None else value if isinstance(value, str) else str(value)
        quoted = (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not _is_number(value)
                  or d.quoting == QUOTE_STRINGS and isinstance(value, str) or d.quoting == QUOTE_NOTNULL and value is not None)
        if not text:
            can_be_quoted = d.quoting != QUOTE_NONE and (value is not None or d.quoting not in (QUOTE_STRINGS, QUOTE_NOTNULL))
            if d.delimiter == " " and d.skipinitialspace:
                if not can_be_quoted:
                    raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
                quoted = True
            elif alone and not quoted:
                if not can_be_quoted:
                    raise Error("single empty field record must be quoted")
                quoted = True
        special = {d.delimiter, d.escapechar, d.quotechar, "\n", "\r", *d.lineterminator}
        result = []
        for c in text:
            if c in special:
                if d.quoting == QUOTE_NONE or c == d.escapechar or c == d.quotechar and not d.doublequote:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    result.append(d.escapechar)
                else:
                    quoted = True
                    if c == d.quotechar:
                        result.append(c)
            result.append(c)
        text = "".join(result)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text


def _is_number(value):
    return isinstance(value, (int, float, complex)) or any(hasattr(type(value), name) for name in ("__index__", "__int__", "__float__"))


for _kind in (_Reader, _Writer):
    _kind.__module__, _kind.__name__ = "_csv", _kind.__name__[1:].lower()
    _kind.__qualname__ = _kind.__name__


def writer(fileobj, /, dialect=None, **fmtparams):
    if not hasattr(fileobj, "write"):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(fileobj, _Settings(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(self.fieldnames, row))
        names, values = len(self.fieldnames), len(row)
        if names < values:
            result[self.restkey] = row[names:]
        for key in self.fieldnames[values:]:
            result[key] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames) if iter(fieldnames) is fieldnames else fieldnames
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        if self.extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._values, rowdicts))


class Sniffer:
    """Guesses the dialect of a sample: the delimiter that divides the most lines into equally many fields."""

    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quoted = self._by_quotes(sample, delimiters)
        quotechar, delimiter, doublequote, skips = quoted or ('"', "", False, False)
        if not delimiter:
            delimiter, skips = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _by_quotes(self, sample, delimiters):
        import re
        found = re.findall(r"(?:^|([^\w\n\"']))( ?)([\"']).*?\3(?:([^\w\n\"'])|$)", sample, re.M)
        if not found:
            return None
        quotes = [quote for _, _, quote, _ in found]
        seps = [sep for before, _, _, after in found for sep in (before or after,) if sep and (delimiters is None or sep in delimiters)]
        quote = max(quotes, key=quotes.count)
        sep = max(seps, key=seps.count) if seps else ""
        spaces = sum(1 for before, space, _, _ in found if before == sep and space) if sep else 0
        doubled = bool(sep and re.search(rf"{re.escape(sep)}\W*{quote}[^{re.escape(sep)}\n]*{quote}[^{re.escape(sep)}\n]*{quote}\W*(?:{re.escape(sep)}|$)", sample, re.M))
        return quote, sep, doubled, bool(sep) and spaces == seps.count(sep)

    def _by_counts(self, sample, delimiters):
        lines = [line for line in sample.split("\n") if line]
        if not lines:
            return "", False
        candidates = {}
        for char in map(chr, range(127)):
            if delimiters is not None and char not in delimiters or char.isalnum() and delimiters is None:
                continue
            counts = [line.count(char) for line in lines]
            usual = max(set(counts), key=counts.count)
            if usual and counts.count(usual) / len(lines) >= 0.9:
                candidates[char] = usual
        if not candidates:
            return "", False
        chosen = next((char for char in self.preferred if char in candidates), None) or max(candidates, key=candidates.get)
        return chosen, lines[0].count(chosen) == lines[0].count(chosen + " ")

    def has_header(self, sample):
        import io
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = [None] * len(header)
        votes = 0
        for number, row in zip(range(21), rows):
            if len(row) != len(header):
                continue
            for at, text in enumerate(row):
                try:
                    kind = type(complex(text))
                except ValueError:
                    kind = len(text)
                kinds[at] = kind if kinds[at] in (None, kind) else False
        for text, kind in zip(header, kinds):
            if kind in (None, False):
                continue
            if isinstance(kind, int):
                votes += 1 if len(text) != kind else -1
            else:
                try:
                    complex(text)
                    votes -= 1
                except ValueError:
                    votes += 1
        return votes > 0
