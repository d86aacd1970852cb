import signal
import time


def attempt(call):
    try:
        print("ok", call())
    except Exception as error:
        print(type(error).__name__, error)


def handler(number, frame):
    print("got", signal.Signals(number).name)


print(signal.signal(signal.SIGUSR1, handler))
signal.raise_signal(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1) is handler)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
print(repr(signal.getsignal(signal.SIGUSR1)), repr(signal.SIGINT), signal.SIGINT, signal.SIGTERM + 1)
print(signal.strsignal(signal.SIGINT), signal.strsignal(11), signal.strsignal(40))
attempt(lambda: signal.signal(100, handler))
attempt(lambda: signal.signal(signal.SIGKILL, handler))
attempt(lambda: signal.signal(signal.SIGUSR1, "x"))
attempt(lambda: signal.signal("x", handler))
attempt(lambda: signal.strsignal(0))
attempt(lambda: signal.raise_signal(100))
print(len(signal.valid_signals()), signal.SIGINT in signal.valid_signals(), signal.NSIG)
signal.signal(signal.SIGALRM, handler)
print(signal.alarm(2), signal.alarm(1))
start = time.monotonic()
time.sleep(1.5)
print(round(time.monotonic() - start, 1))


class Timeout(Exception):
    pass


def expire(number, frame):
    raise Timeout("too slow")


signal.signal(signal.SIGALRM, expire)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    while True:
        pass
except Timeout as error:
    print("Timeout", error)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(5)
except Timeout as error:
    print("Timeout", error)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), signal.default_int_handler.__name__)
signal.raise_signal(signal.SIGTERM)
print("not reached")
