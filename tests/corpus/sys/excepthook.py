import sys
import traceback


def hook(kind, value, tb):
    print("something went wrong:", kind.__name__, value, "at line", tb.tb_lineno)
    print(traceback.format_tb(tb)[-1].splitlines()[0].split(", ", 1)[1])


class Noisy:
    def __del__(self):
        raise ValueError("in __del__")


sys.unraisablehook = lambda unraisable: print("ignored:", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg)
noisy = Noisy()
del noisy
sys.unraisablehook = sys.__unraisablehook__
sys.excepthook = hook


def inner():
    return 1 / 0


inner()
