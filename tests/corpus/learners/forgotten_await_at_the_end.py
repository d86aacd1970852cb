async def g(): pass
exec("async def f(): pass\nf()\nx=1")
exec("async def f(): pass\nf()")
exec("async def f(): pass\nf(); g()")
eval("g()")
def h():
    g()
h()
class A:
    g()

def h():
    g()
    return 5
h()
def h():
    g()
    x = 1
h()
def h(a):
    if a:
        g()
    else:
        x = g()
h(1)
h(0)
async def m():
    g()
    await k()
async def k():
    for i in range(2):
        g()
import asyncio
asyncio.run(m())
async def m2():
    g()
asyncio.run(m2())
def p():
    try:
        g()
    finally:
        pass
p()
def q():
    with open('/tmp/made', 'w'):
        g()
q()
