import asyncio
async def forever(n):
    try: await asyncio.get_running_loop().create_future()
    finally: print("closed", n)
loop = asyncio.new_event_loop()
t = loop.create_task(forever(1), name="f1")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print("end")
