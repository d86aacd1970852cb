import asyncio
async def f():
    await asyncio.sleep(100)
loop = asyncio.new_event_loop()
t = loop.create_task(f(), name="f1")
t2 = loop.create_task(f(), name="f2")
loop.run_until_complete(asyncio.sleep(0))
del t
loop.close()
print("end")
