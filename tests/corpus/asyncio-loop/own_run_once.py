# A loop that counts its iterations, and one whose time runs fast.
import asyncio
class L(asyncio.SelectorEventLoop):
    def _run_once(self):
        self.n = getattr(self, "n", 0) + 1
        super()._run_once()
async def main():
    await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    raise KeyError("x")
l = L()
try:
    l.run_until_complete(main())
except KeyError as e:
    print("KeyError", e, l.n)
print(l.is_running(), l.is_closed())
l.call_soon(l.stop)
l.run_forever()
print(l.n)
l.stop(); l.run_forever(); print(l.n)
def quit(): raise SystemExit(3)
l.call_soon(quit)
try: l.run_forever()
except SystemExit as e: print("exit", e.code, l.is_running())
l.close()
try: l.run_forever()
except RuntimeError as e: print(e)
# accelerated time
class Fast(asyncio.SelectorEventLoop):
    def time(self): return super().time() * 100
async def m2():
    l = asyncio.get_running_loop()
    t = l.time()
    await asyncio.sleep(0.5)
    print(l.time() - t >= 0.5)
asyncio.run(m2(), loop_factory=Fast)
