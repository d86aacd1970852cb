# signal (https://docs.python.org/3.13/library/signal.html).

import _signal
from _signal import alarm, default_int_handler, getitimer, pause, raise_signal, setitimer, strsignal, NSIG
from enum import IntEnum

Signals = IntEnum("Signals", [(name, value) for name, value in vars(_signal).items() if name.startswith("SIG")], module="signal")
Handlers = IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module="signal")
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
SIGABRT = SIGIOT = Signals.SIGABRT
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
ITIMER_PROF = 2


class ItimerError(OSError):
    pass


def _as_enum(value, cls):
    if not isinstance(value, int):
        return value
    try:
        return cls(value)
    except ValueError:
        return value


def _as_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    return _as_enum(_signal.signal(_as_int(signalnum), _as_int(handler)), Handlers)


def getsignal(signalnum):
    return _as_enum(_signal.getsignal(_as_int(signalnum)), Handlers)


def valid_signals():
    return {_as_enum(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    if not _signal._is_main_thread():
        raise ValueError("set_wakeup_fd only works in main thread of the main interpreter")
    return -1


def siginterrupt(signalnum, flag, /):
    pass
