# Weak references to what asyncio and coroutines make: their end is seen, and their callbacks come before a warning of the coroutine's.
import asyncio, weakref
async def main():
    t = asyncio.create_task(asyncio.sleep(0))
    r = weakref.ref(t, lambda r: print('gone'))
    await t
    del t
    await asyncio.sleep(0)
    print(r())
    f = asyncio.get_running_loop().create_future()
    r = weakref.ref(f, lambda r: print('gone'))
    del f
    print(r())
    async def fail(): 1/0
    t = asyncio.create_task(fail())
    r = weakref.ref(t, lambda r: print('gone 3'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    print(r())
    async def c(): pass
    x = c()
    r = weakref.ref(x, lambda r: print('gone 4'))
    await x
    del x
    print(r())
    x = c()
    await x
    r = weakref.ref(x, lambda r: print('gone 5'))
    print(r() is x)
    del x
    print(r())
    def g(): yield
    x = g()
    r = weakref.ref(x, lambda r: print('gone 6'))
    del x
    print(r())
    x = g()
    list(x)
    r = weakref.ref(x, lambda r: print('gone 7'))
    del x
    print(r())
asyncio.run(main())
async def d(): pass
x = d()
r = weakref.ref(x, lambda r: print('gone 8'))
del x
print(r())
x = asyncio.sleep(1)
r = weakref.ref(x, lambda r: print('gone 9'))
del x
print(r())
x = d()
r = weakref.ref(x, lambda r: print('gone 10'))
