"""Futures and tasks that need a current loop, where a policy of the program or a filter of warnings comes first."""
import asyncio
import warnings

warnings.simplefilter("always")
warnings.simplefilter("ignore", ResourceWarning)
class P(asyncio.DefaultEventLoopPolicy):
    def get_event_loop(self):
        print('asked'); return super().get_event_loop()
async def c(): return 1
f = asyncio.Future()
f.get_loop().close()

asyncio.set_event_loop_policy(P())
l = asyncio.new_event_loop(); asyncio.set_event_loop(l)
f = asyncio.Future(); print(f.get_loop() is l)
g = asyncio.gather()
t = asyncio.ensure_future(c()); print(t.get_loop() is l)
class F(asyncio.Future): pass
print(F().get_loop() is l)
co = c(); t2 = asyncio.Task(co); print(t2.get_loop() is l)
print(l.run_until_complete(asyncio.gather(t, t2)))
class Q(asyncio.DefaultEventLoopPolicy):
    def get_event_loop(self): raise ValueError('no')
asyncio.set_event_loop_policy(Q())
for make in (asyncio.Future, asyncio.gather, F):
    try: make()
    except ValueError as e: print(e)
l.close()
