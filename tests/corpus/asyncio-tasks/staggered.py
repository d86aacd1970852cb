import asyncio
from asyncio import staggered
async def run(n, d, fail=False):
    print("start", n)
    try:
        await asyncio.sleep(d)
        if fail: raise ValueError(n)
        print("done", n); return n
    except asyncio.CancelledError: print("cancelled", n); raise
async def main():
    r = await staggered.staggered_race([lambda: run(1, 0.05), lambda: run(2, 0.01), lambda: run(3, 0.01)], 0.02); print(r)
    r = await staggered.staggered_race([lambda: run(1, 0.01, True), lambda: run(2, 0.01, True)], None); print(r)
    r = await staggered.staggered_race([lambda: run(1, 0.01, True), lambda: run(2, 0.05), lambda: run(3, 0.5)], 0.02); print(r)
    print(await staggered.staggered_race([], None), staggered.__all__)
asyncio.run(main())
