import weakref


class TempDir:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, self._cleanup, name)

    @staticmethod
    def _cleanup(name):
        print("removing", name)

    def remove(self):
        return self._finalizer()

    @property
    def removed(self):
        return not self._finalizer.alive


a = TempDir("a")
print(a.removed)
a.remove()
print(a.removed)
a.remove()
b = TempDir("b")
del b
print("after b")
c = TempDir("c")
d = TempDir("d")
print(c._finalizer.peek()[2:], c._finalizer.atexit)
d._finalizer.detach()
kept = weakref.finalize(c, print, "never at exit")
kept.atexit = False
print("end of program")
