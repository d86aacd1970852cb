"""What the interpreter itself has to say goes to sys.stderr as the program has set it."""
import sys, io
sys.stderr = io.StringIO()
class A:
    def __del__(self): 1/0
A()
print(sys.stderr.getvalue().replace('\n','|')[-60:])
async def f(): pass
f()
print(sys.stderr.getvalue().count('never awaited'))
import warnings
warnings.warn('x')
print(sys.stderr.getvalue()[-40:])
import threading
def g(): 1/0
t=threading.Thread(target=g); t.start(); t.join()
print(sys.stderr.getvalue()[-40:])
import asyncio
async def main():
    async def h(): 1/0
    t = asyncio.create_task(h())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    asyncio.get_running_loop().call_soon(g)
    await asyncio.sleep(0.1)
asyncio.run(main())
print(sys.stderr.getvalue()[-40:])
print(sys.stderr.getvalue().count('Task exception'))
sys.stderr = sys.__stdout__
sys.exit('bye')
