"""csv (https://docs.python.org/3.13/library/csv.html)."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel",
    "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect",
    "DictReader", "DictWriter", "unix_dialect",
]
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = "\n"


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")


class _Settings:
    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in _OPTIONS:
            setattr(self, name, getattr(dialect, name, getattr(Dialect, name)))
        for name, value in options.items():
            if name not in _OPTIONS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
            setattr(self, name, value)
        if not isinstance(self.delimiter, str):
            raise TypeError(f'"delimiter" must be string, not {type(self.delimiter).__name__}')
        if len(self.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        if self.quotechar is not None and len(self.quotechar) != 1:
            raise TypeError('"quotechar" must be a 1-character string')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            if "quoting" in options:
                raise TypeError("quotechar must be set if quoting enabled")
            self.quoting = QUOTE_NONE


def register_dialect(name, dialect=excel, /, **fmtparams):
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


def field_size_limit(new_limit=None, /):
    global _limit
    old = _limit
    if new_limit is not None:
        _limit = new_limit
    return old


class _Reader:
    def __init__(self, lines, settings):
        self._lines = iter(lines)
        self.dialect = settings
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields = []
        field = []
        state = "record"
        numeric = False
        quoted = False

        def save():
            nonlocal numeric, quoted
            text = "".join(field)
            field.clear()
            if numeric:
                text = float(text)
            elif not quoted and not text and d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                text = None
            fields.append(text)
            numeric = quoted = False

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state in ("record",):
                    raise
                if field or state in ("quoted", "escape", "quoted_escape"):
                    if d.strict:
                        raise Error("unexpected end of data") from None
                save()
                return fields
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            for c in line + "\0":
                end = c == "\0"
                if state == "record":
                    if end:
                        break
                    if c in "\r\n":
                        state = "eat"
                        continue
                    state = "field"
                if state == "field":
                    if end or c in "\r\n":
                        save()
                        state = "record" if end else "eat"
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        quoted = True
                        state = "quoted"
                    elif c == d.escapechar:
                        state = "escape"
                    elif c == " " and d.skipinitialspace:
                        pass
                    elif c == d.delimiter:
                        save()
                    else:
                        numeric = d.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS)
                        field.append(c)
                        state = "in"
                elif state == "escape":
                    field.append("\n" if end else c)
                    state = "in"
                elif state == "in":
                    if end or c in "\r\n":
                        save()
                        state = "record" if end else "eat"
                    elif c == d.escapechar:
                        state = "escape"
                    elif c == d.delimiter:
                        save()
                        state = "field"
                    else:
                        field.append(c)
                elif state == "quoted":
                    if end:
                        pass
                    elif c == d.escapechar:
                        state = "quoted_escape"
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = "quote" if d.doublequote else "in"
                    else:
                        field.append(c)
                elif state == "quoted_escape":
                    if not end:
                        field.append(c)
                        state = "quoted"
                elif state == "quote":
                    if c == d.quotechar and not end:
                        field.append(c)
                        state = "quoted"
                    elif c == d.delimiter:
                        save()
                        state = "field"
                    elif end or c in "\r\n":
                        save()
                        state = "record" if end else "eat"
                    elif not d.strict:
                        field.append(c)
                        state = "in"
                    else:
                        raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                elif state == "eat":
                    if end:
                        state = "record"
                    elif c not in "\r\n":
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                if len(field) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
            if state == "record":
                return fields
            if state in ("field", "in", "eat"):
                state = "record"
                return fields


def reader(iterable, /, dialect="excel", **fmtparams):
    return _Reader(iterable, _Settings(dialect, fmtparams))


class _Writer:
    def __init__(self, file, settings):
        self._write = file.write
        self.dialect = settings

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        parts = [self._field(value, len(row) == 1) for value in row]
        return self._write(self.dialect.delimiter.join(parts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        d = self.dialect
        text = "" if value is None else value if isinstance(value, str) else repr(value) if isinstance(value, float) else str(value)
        quoted = (d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
                  or (d.quoting == QUOTE_STRINGS and isinstance(value, str)) or (d.quoting == QUOTE_NOTNULL and value is not None))
        special = {d.delimiter, d.escapechar, d.quotechar, "\n", "\r", *d.lineterminator}
        result = []
        for c in text:
            if c in special:
                escape = False
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    if d.doublequote:
                        result.append(c)
                    else:
                        escape = True
                elif c == d.escapechar:
                    escape = True
                if not escape:
                    quoted = True
                else:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    result.append(d.escapechar)
            result.append(c)
        if not text and alone:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        text = "".join(result)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text


def writer(fileobj, /, dialect="excel", **fmtparams):
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
