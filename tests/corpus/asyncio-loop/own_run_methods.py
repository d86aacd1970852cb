import asyncio
class L(asyncio.SelectorEventLoop):
    def create_task(self, coro, **kw):
        print("create_task", coro.__qualname__); return super().create_task(coro, **kw)
    def close(self): print("close"); super().close()
    def run_forever(self): print("run_forever"); super().run_forever(); print("ran")
    def run_until_complete(self, f): print("run_until_complete"); return super().run_until_complete(f)
async def w(): await asyncio.sleep(0.001); return 1
async def main():
    print(await asyncio.gather(w(), w()))
    async with asyncio.TaskGroup() as g: g.create_task(w())
    asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    return "done"
print(asyncio.run(main(), loop_factory=L))
async def bad(): raise ValueError("bad")
try: asyncio.run(bad(), loop_factory=L)
except ValueError as e: print(repr(e))
