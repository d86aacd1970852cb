import sched
import time

now = 0


def clock():
    return now


def wait(seconds):
    global now
    now += seconds


s = sched.scheduler(clock, wait)


def say(text, *, loud=False):
    print(f"{clock():>3}", text.upper() if loud else text)


s.enter(5, 1, say, ("five",))
s.enter(2, 2, say, ("two, second",))
s.enter(2, 1, say, ("two, first",), {"loud": True})
late = s.enterabs(20, 1, say, argument=("never",))
print(s.empty(), [e.time for e in s.queue], late.priority, late.argument)
s.cancel(late)
s.run()
print(s.empty(), now)
try:
    s.cancel(late)
except ValueError as error:
    print("not there")
s.enter(3, 1, say, ("later",))
print(s.run(blocking=False))
s.run()

real = sched.scheduler(time.monotonic, time.sleep)
start = time.monotonic()
real.enter(0.02, 1, lambda: print("b"))
real.enter(0.01, 1, lambda: print("a"))
real.run()
print(0.015 < time.monotonic() - start < 5)
