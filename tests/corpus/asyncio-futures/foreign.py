# A future of another make, which only has what asyncio asks of one.
import asyncio
class Duck:
    _asyncio_future_blocking = False
    def __init__(self, loop): self._loop = loop; self.cbs = []; self.res = None; self.isdone = False
    def get_loop(self): return self._loop
    def add_done_callback(self, fn, *, context=None): self.cbs.append((fn, context))
    def done(self): return self.isdone
    def result(self): return self.res
    def cancel(self, msg=None): print("duck cancel", msg); self.finish("cancelled"); return True
    def finish(self, r):
        self.res = r; self.isdone = True
        for fn, ctx in self.cbs: self._loop.call_soon(fn, self, context=ctx)
    def __await__(self):
        if not self.isdone:
            self._asyncio_future_blocking = True
            yield self
        return self.res
async def main():
    loop = asyncio.get_running_loop()
    d = Duck(loop); print(asyncio.isfuture(d))
    loop.call_later(0.01, d.finish, "quack")
    print(await d)
    d = Duck(loop)
    async def w(): return await d
    t = asyncio.create_task(w()); await asyncio.sleep(0); t.cancel("m")
    print(await t)
async def more():
    loop = asyncio.get_running_loop()
    d, e = Duck(loop), Duck(loop)
    loop.call_later(0.01, d.finish, 1); loop.call_later(0.02, e.finish, 2)
    print(await asyncio.gather(d, asyncio.sleep(0, "x")))
    print(await asyncio.wait_for(e, 1), asyncio.ensure_future(e) is e)
asyncio.run(main())

