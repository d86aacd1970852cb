import asyncio
class Suspend:
    def __await__(self): yield "s"
async def w(n):
    try:
        await Suspend()
    finally:
        print("finally", n)
c = w(1); print(c.send(None)); del c
print("after del")
c = w(2); c.send(None)
c = None
def scope():
    d = w(3); d.send(None)
scope()
print("scope left")
print("end")
last = w(9); last.send(None)
