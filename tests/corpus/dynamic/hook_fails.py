import sys


def hook(kind, value, traceback):
    raise KeyError('hook broke')


sys.excepthook = hook
raise ValueError('the original')
