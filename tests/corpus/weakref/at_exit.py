# Once the program is over, no callback of a weak reference is called, though finalisers still are.
import weakref


class Thing:
    def __del__(self):
        print('del', self.name)


async def coroutine():
    pass


first = Thing()
first.name = 'first'
reference = weakref.ref(first, print)
kept = []
second = Thing()
second.name = 'second'
kept.append(weakref.ref(second, lambda _: print('gone')))
waiting = coroutine()
third = weakref.ref(waiting, print)
