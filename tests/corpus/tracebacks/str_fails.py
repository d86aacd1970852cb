class BadStr(Exception):
    def __str__(self):
        raise ValueError("no str")


class Empty(Exception):
    pass


try:
    raise BadStr
except BadStr:
    try:
        raise Empty
    except Empty:
        raise Empty("multi\nline message")
