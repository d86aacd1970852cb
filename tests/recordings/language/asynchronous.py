import asyncio
class ACM:
    async def __aenter__(self): await asyncio.sleep(0); print("aenter"); return 7
    async def __aexit__(self, *a): await asyncio.sleep(0); print("aexit", a[0]); return True
class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        await asyncio.sleep(0)
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def main():
    async with ACM() as a, ACM():
        print(a)
        raise ValueError
    async for i in AIt(2): print(i)
    else: print("done")
    async for i in AIt(3):
        if i == 1: break
    print([i async for i in AIt(3) if i], {i: await asyncio.sleep(0, i) async for i in AIt(2)}, [await asyncio.sleep(0, x) for x in range(2)])
    try:
        async with ACM():
            return "early"
    finally:
        await asyncio.sleep(0)
        print("cleanup")
print(asyncio.run(main()))
