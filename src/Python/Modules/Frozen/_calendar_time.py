"""The part of `time` that deals with calendars: struct_time, strftime and their like. The local time zone is UTC."""

from _staticnames import functions_as_builtins as _functions_as_builtins

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")


def _days(year, month, day):
    """Days since 1970-01-01."""
    if month <= 2:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 719469


class struct_time(tuple):
    _zone = _offset = None
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None):
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        return tuple.__new__(cls, items[:9])

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in zip(_FIELDS, self))})"

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: self._zone)
    tm_gmtoff = property(lambda self: self._offset)


struct_time.__module__ = "time"


def gmtime(seconds=None, /):
    if seconds is None:
        from time import time
        seconds = time()
    if not isinstance(seconds, (int, float)):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if not -(1 << 63) <= seconds < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    days, rest = divmod(int(seconds // 1), 86400)
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    # From days to a date, in years that begin in March.
    z = days + 719468
    era, of_era = divmod(z, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    day_of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    m = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * m + 2) // 5 + 1
    month = m + 3 if m < 10 else m - 9
    year = year_of_era + era * 400 + (month <= 2)
    made = struct_time((year, month, day, hour, minute, second, (days + 3) % 7, days - _days(year, 1, 1) + 1, 0))
    made._zone, made._offset = "GMT", 0
    return made


def localtime(seconds=None, /):
    made = gmtime(seconds)
    made._zone = "UTC"
    return made


def mktime(t, /):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError("mktime(): illegal time tuple argument")
    year, month, day, hour, minute, second, *_ = t
    more, month = divmod(month - 1, 12)
    return float(((_days(year + more, month + 1, day) * 24 + hour) * 60 + minute) * 60 + second)


def _checked(t):
    if t is None:
        return gmtime()
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) < 9:
        raise TypeError("strftime(): illegal time tuple argument")
    year, month, day, hour, minute, second, weekday, yearday, dst = t[:9]
    month, day, yearday = month or 1, day or 1, yearday or 1
    for name, value, low, high in (("month", month, 1, 12), ("day of month", day, 1, 31), ("hour", hour, 0, 23),
                                   ("minute", minute, 0, 59), ("seconds", second, 0, 61)):
        if not low <= value <= high:
            raise ValueError(f"{name} out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    if not 1 <= yearday <= 366:
        raise ValueError("day of year out of range")
    return year, month, day, hour, minute, second, weekday % 7, yearday, dst


def _iso_week(year, weekday, yearday):
    week = (yearday - weekday + 9) // 7
    if week < 1:
        year -= 1
        return year, 53 if _long(year) else 52
    if week == 53 and not _long(year):
        return year + 1, 1
    return year, week


def _long(year):
    """The ISO year has 53 weeks."""
    return (_days(year, 12, 31) + 3) % 7 == 3 or (_days(year, 1, 1) + 3) % 7 == 3


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if "\0" in format:
        raise ValueError("embedded null character")
    year, month, day, hour, minute, second, weekday, yearday, dst = t = _checked(t)
    result = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != "%" or i == n:
            result.append(c)
            continue
        code = format[i]
        i += 1
        # As the C library has it: flags, then a least width.
        start = i - 1
        while code in "-_0^#" and i < n:
            code = format[i]
            i += 1
        pad = format[start:i - 1]
        start = i - 1
        while code.isdigit() and i < n:
            code = format[i]
            i += 1
        width = format[start:i - 1]
        match code:
            case "Y": text = str(year)
            case "m": text = f"{month:02d}"
            case "d": text = f"{day:02d}"
            case "e": text = f"{day:2d}"
            case "H": text = f"{hour:02d}"
            case "k": text = f"{hour:2d}"
            case "I": text = f"{hour % 12 or 12:02d}"
            case "l": text = f"{hour % 12 or 12:2d}"
            case "M": text = f"{minute:02d}"
            case "S": text = f"{second:02d}"
            case "y": text = f"{year % 100:02d}"
            case "C": text = f"{year // 100:02d}"
            case "j": text = f"{yearday:03d}"
            case "a": text = _DAYS[weekday][:3]
            case "A": text = _DAYS[weekday]
            case "b" | "h": text = _MONTHS[month - 1][:3]
            case "B": text = _MONTHS[month - 1]
            case "p": text = "AM" if hour < 12 else "PM"
            case "P": text = "am" if hour < 12 else "pm"
            case "w": text = str((weekday + 1) % 7)
            case "u": text = str(weekday + 1)
            case "U": text = f"{(yearday + 6 - (weekday + 1) % 7) // 7:02d}"
            case "W": text = f"{(yearday + 6 - weekday) // 7:02d}"
            case "V": text = f"{_iso_week(year, weekday, yearday)[1]:02d}"
            case "G": text = str(_iso_week(year, weekday, yearday)[0])
            case "g": text = f"{_iso_week(year, weekday, yearday)[0] % 100:02d}"
            case "c": text = f"{_DAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}"
            case "x" | "D": text = f"{month:02d}/{day:02d}/{year % 100:02d}"
            case "X" | "T": text = f"{hour:02d}:{minute:02d}:{second:02d}"
            case "R": text = f"{hour:02d}:{minute:02d}"
            case "r": text = f"{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}"
            case "F": text = f"{year}-{month:02d}-{day:02d}"
            case "s": text = str(int(mktime(t)))
            case "n": text = "\n"
            case "t": text = "\t"
            case "%": text = "%"
            case "z": text = "+0000"
            case "Z": text = "UTC"
            case _: text = "%" + pad + width + code
        fill = "0" if text.lstrip(" ").isdigit() else " "
        if "-" in pad:
            text = text.lstrip("0 ") or "0"
        elif "_" in pad and fill == "0":
            text = text[:-1].replace("0", " ", len(text) - len(text.lstrip("0"))) + text[-1]
            fill = " "
        if "^" in pad or "#" in pad and code != "Z":
            text = text.upper()
        elif "#" in pad:
            text = text.lower()
        if width:
            text = text.rjust(int(width), fill)
        result.append(text)
    return "".join(result)


def asctime(t=None, /):
    year, month, day, hour, minute, second, weekday, _, _ = _checked(t)
    return f"{_DAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}"


def ctime(seconds=None, /):
    return asctime(gmtime(seconds))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import _strptime_time
    return _strptime_time(data_string, format)


def tzset():
    return None


# ---- Clocks by number ----

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 0, 1, 2, 3, 4, 7, 11


def clock_gettime_ns(clk_id, /):
    import time
    return time.time_ns() if clk_id in (CLOCK_REALTIME, CLOCK_TAI) else time.monotonic_ns()


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    return 1e-09


def get_clock_info(name, /):
    from types import SimpleNamespace
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return SimpleNamespace(implementation="clock_gettime(virtual)", monotonic=name != "time", adjustable=name == "time", resolution=1e-09)


_functions_as_builtins("time", globals(), {
    "gmtime": "seconds=…, /", "localtime": "seconds=…, /", "mktime": "object, /", "strftime": "format, t=…, /",
    "strptime": "data_string, format=…, /", "asctime": "t=…, /", "ctime": "seconds=…, /", "clock_gettime": "clk_id, /",
})
