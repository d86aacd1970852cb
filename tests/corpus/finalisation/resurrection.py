"""An object that saves itself in __del__ is finalised once."""

saved = []


class Phoenix:
    def __del__(self):
        print('finalised')
        saved.append(self)


p = Phoenix()
del p
print(len(saved), saved[0].__class__.__name__)
saved.clear()
print('not finalised again')


class Late:
    pass


Late.__del__ = lambda self: print('late del')
late2 = Late()
del late2
print('end')
