import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(0.01))
asyncio.run(main())
loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop)
async def w(n):
    try: await asyncio.sleep(100)
    finally: print("fin", n)
loop.create_task(w(1)); loop.run_until_complete(asyncio.sleep(0))
print("end")
