import signal
import time

came = []


def handler(number, frame):
    came.append(signal.Signals(number).name)


signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.pause()
print(came)
signal.alarm(0)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
for _ in range(3):
    signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0)
print(came)
signal.setitimer(signal.ITIMER_REAL, 0.01)
time.sleep(0.05)
print(came)
