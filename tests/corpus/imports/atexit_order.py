import atexit

atexit.register(print, "first registered, last run")


@atexit.register
def goodbye():
    print("goodbye")


def with_args(name, *, times=1):
    print(name * times)


atexit.register(with_args, "x", times=3)
atexit.register(goodbye)
atexit.unregister(goodbye)
try:
    atexit.register(5)
except TypeError as error:
    print(error)
print("main ends")
raise SystemExit(3)
