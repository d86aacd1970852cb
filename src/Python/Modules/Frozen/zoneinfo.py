"""zoneinfo (https://docs.python.org/3.13/library/zoneinfo.html), with UTC and the fixed offsets of Etc/GMT±N only."""

from datetime import timedelta, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_UTC_NAMES = ("UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", "Etc/Zulu", "Universal", "Etc/Universal", "UCT", "Etc/UCT", "Greenwich", "Etc/Greenwich", "Etc/GMT0", "GMT0")
_OFFSETS = {name: (0, "GMT" if "GMT" in name or "Greenwich" in name else "UTC") for name in _UTC_NAMES}
# In these names the sign is the other way round.
_OFFSETS |= {f"Etc/GMT{-n:+d}": (n, f"{n:+03d}") for n in range(-12, 15) if n}
_cache = {}


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


class ZoneInfo(tzinfo):
    __slots__ = ("_key", "_offset", "_name")

    def __new__(cls, key):
        if key not in _cache:
            _cache[key] = cls.no_cache(key)
        return _cache[key]

    @classmethod
    def no_cache(cls, key):
        if key not in _OFFSETS:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = super().__new__(cls)
        self._key = key
        hours, self._name = _OFFSETS[key]
        self._offset = timedelta(hours=hours)
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(_cache) if only_keys is None else only_keys:
            _cache.pop(key, None)

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self._name

    def fromutc(self, dt):
        return dt + self._offset

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"

    def __reduce__(self):
        return self.__class__, (self._key,)


def available_timezones():
    return set(_OFFSETS)


def reset_tzpath(to=None):
    return None
