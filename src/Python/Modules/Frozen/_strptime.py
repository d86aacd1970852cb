"""Reading dates: what datetime.strptime() and time.strptime() share."""

import re

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _one_of(name, words):
    return f"(?P<{name}>{'|'.join(sorted(words, key=len, reverse=True))})"


_CODES = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})", "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])", "G": r"(?P<G>\d\d\d\d)", "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])", "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[0-1]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])", "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d\d\d\d)", "z": r"(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))?",
    "A": _one_of("A", _DAYS), "a": _one_of("a", [day[:3] for day in _DAYS]), "B": _one_of("B", _MONTHS),
    "b": _one_of("b", [month[:3] for month in _MONTHS]), "p": "(?P<p>am|pm)", "Z": "(?P<Z>utc|gmt)", "%": "%",
}
_WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "D": "%m/%d/%y", "R": "%H:%M", "F": "%Y-%m-%d", "r": "%I:%M:%S %p"}
_cache = {}


def _pattern(format):
    if format in _cache:
        return _cache[format]
    result = []
    i, n = 0, len(format)
    text = format
    for code in ("c", "x", "X"):
        text = text.replace("%" + code, _WHOLE[code])
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c == "%":
            if i + 1 == n:
                raise ValueError(f"stray % in format '{format}'") from None
            code = text[i + 1]
            if code not in _CODES:
                raise ValueError(f"'{code}' is a bad directive in format '{format}'") from None
            result.append(_CODES[code])
            i += 2
            continue
        if c.isspace():
            while i < n and text[i].isspace():
                i += 1
            result.append(r"\s+")
            continue
        result.append(re.escape(c))
        i += 1
    if "(?P<d>" in "".join(result) and not re.search("%[yYGcxDF]", format.replace("%%", "")):
        import warnings
        warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning)
    try:
        compiled = re.compile("".join(result), re.IGNORECASE)
    except re.error as e:
        raise e from None
    if len(_cache) > 50:
        _cache.clear()
    _cache[format] = compiled
    return compiled


def _days(year, month, day):
    from _calendar_time import _days
    return _days(year, month, day)


_NO_YEAR = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""


def _parse(data_string, format):
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(arg)}")
    found = _pattern(format).match(data_string)
    if not found:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if len(data_string) != found.end():
        raise ValueError(f"unconverted data remains: {data_string[found.end():]}")
    parts = found.groupdict()
    if "d" in parts and not parts.keys() & {"Y", "y", "G", "C", "j"}:
        import warnings
        warnings.warn(_NO_YEAR, DeprecationWarning)
    year = iso_year = month_day = weekday = julian = week = iso_week = offset = None
    month = day = 1
    hour = minute = second = fraction = 0
    tz = -1
    zone = None
    week_starts_monday = False
    for code, text in parts.items():
        if text is None:
            continue
        match code:
            case "y":
                year = int(text)
                year += 2000 if year <= 68 else 1900
            case "Y": year = int(text)
            case "G": iso_year = int(text)
            case "m": month = int(text)
            case "B": month = _MONTHS.index(text.lower()) + 1
            case "b": month = [name[:3] for name in _MONTHS].index(text.lower()) + 1
            case "d": day = int(text)
            case "H": hour = int(text)
            case "I":
                hour = int(text)
                half = (parts.get("p") or "").lower()
                if half in ("", "am"):
                    hour = 0 if hour == 12 else hour
                elif hour != 12:
                    hour += 12
            case "M": minute = int(text)
            case "S": second = int(text)
            case "f": fraction = int(text.ljust(6, "0"))
            case "A": weekday = _DAYS.index(text.lower())
            case "a": weekday = [name[:3] for name in _DAYS].index(text.lower())
            case "w": weekday = (int(text) - 1) % 7
            case "u": weekday = int(text) - 1
            case "j": julian = int(text)
            case "U" | "W":
                week = int(text)
                week_starts_monday = code == "W"
            case "V": iso_week = int(text)
            case "z":
                if text in ("Z", "z"):
                    offset, zone = (0, 0), "UTC"
                else:
                    digits = text[1:].replace(":", "")
                    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
                    part = digits[7:].ljust(6, "0")[:6] if "." in digits else "0"
                    sign = -1 if text[0] == "-" else 1
                    offset = sign * seconds, sign * int(part)
            case "Z":
                zone = text.upper()
                tz = 0
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap = False
    if year is None:
        year = 1900
        if month == 2 and day == 29:
            year, leap = 1904, True
    if julian is None and weekday is not None:
        if week is not None:
            first = (_days(year, 1, 1) + 3) % 7
            if not week_starts_monday:
                first = (first + 1) % 7
                day_of_week = (weekday + 1) % 7
            else:
                day_of_week = weekday
            week0 = (7 - first) % 7
            julian = 1 + day_of_week - first if week == 0 else 1 + week0 + 7 * (week - 1) + day_of_week
        elif iso_year is not None:
            correction = (_days(iso_year, 1, 4) + 3) % 7 + 4
            julian = iso_week * 7 + weekday + 1 - correction
            year = iso_year
    if julian is None:
        if day > (29 if month == 2 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]):
            raise ValueError("day is out of range for month")
        julian = _days(year, month, day) - _days(year, 1, 1) + 1
    elif month == 1 and day == 1 and parts.get("m") is None and parts.get("d") is None:
        from _calendar_time import gmtime
        year, month, day, *_ = gmtime((_days(year, 1, 1) + julian - 1) * 86400)
        julian = _days(year, month, day) - _days(year, 1, 1) + 1
    if weekday is None:
        weekday = (_days(year, month, day) + 3) % 7
    if leap:
        year = 1900
    return (year, month, day, hour, minute, second, weekday, julian, tz), fraction, offset, zone


def _strptime_time(data_string, format):
    from _calendar_time import struct_time
    parts, _, offset, zone = _parse(data_string, format)
    made = struct_time(parts)
    made._zone, made._offset = zone, offset and offset[0]
    return made


def _strptime_datetime(cls, data_string, format):
    parts, fraction, offset, zone = _parse(data_string, format)
    args = (*parts[:6], fraction)
    if offset is None:
        return cls(*args)
    from datetime import timedelta, timezone
    delta = timedelta(seconds=offset[0], microseconds=offset[1])
    return cls(*args, timezone(delta, zone) if zone else timezone(delta))
