import asyncio, sys
def hook(u): print("hook", u.exc_type.__name__, u.exc_value, u.err_msg, type(u.object).__name__)
sys.unraisablehook = hook
class A:
    def __del__(self): raise ValueError("del")
async def gen():
    try: yield 1
    finally: raise KeyError("gen")
def g():
    try: yield
    finally: raise KeyError("g")
async def main():
    a = A(); del a
    x = g(); next(x); del x
    it = gen(); await anext(it); del it
    await asyncio.sleep(0.01)
    async def ignoring():
        while True:
            try: await asyncio.sleep(1)
            except GeneratorExit: print("ge"); 
    c = ignoring(); c.send(None); del c
    await asyncio.sleep(0)
    print("end")
asyncio.run(main())
