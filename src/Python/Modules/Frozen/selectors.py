# selectors (https://docs.python.org/3.13/library/selectors.html), on select.

import select as _select
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


def _descriptor(fileobj):
    try:
        number = fileobj if isinstance(fileobj, int) else int(fileobj.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if number < 0:
        raise ValueError(f"Invalid file descriptor: {number}")
    return number


class _Registered(Mapping):
    """What is registered, by descriptor; asked for by what was registered, too."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        try:
            return self._selector._keys[self._selector._find(fileobj)]
        except (KeyError, ValueError):
            raise KeyError(f"{fileobj!r} is not registered") from None

    def __iter__(self):
        return iter(self._selector._keys)


_Registered.__name__ = _Registered.__qualname__ = "_SelectorMapping"


class BaseSelector:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    def __init__(self):
        self._keys = {}
        self._open = True

    def _find(self, fileobj):
        try:
            return _descriptor(fileobj)
        except ValueError:
            for number, key in self._keys.items():
                if key.fileobj is fileobj:
                    return number
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        number = _descriptor(fileobj)
        if number in self._keys:
            raise KeyError(f"{fileobj!r} (FD {number}) is already registered")
        key = self._keys[number] = SelectorKey(fileobj, number, events, data)
        return key

    def unregister(self, fileobj):
        try:
            return self._keys.pop(self._find(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def modify(self, fileobj, events, data=None):
        key = self.get_key(fileobj)
        if events != key.events:
            self.unregister(fileobj)
            key = self.register(fileobj, events, data)
        elif data != key.data:
            key = self._keys[key.fd] = key._replace(data=data)
        return key

    def select(self, timeout=None):
        if timeout is not None and timeout < 0:
            timeout = 0
        ready = _select._poll([(key.fd, key.events) for key in self._keys.values()], timeout)
        return [(self._keys[number], bits) for number, bits in ready]

    def get_key(self, fileobj):
        if not self._open:
            raise RuntimeError("Selector is closed")
        try:
            return self._keys[self._find(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def get_map(self):
        return _Registered(self) if self._open else None

    def close(self):
        self._keys.clear()
        self._open = False


class PollSelector(SelectSelector):
    pass


class EpollSelector(SelectSelector):
    pass


DefaultSelector = EpollSelector
