import asyncio, gc
async def forever(n):
    try: await asyncio.get_running_loop().create_future()
    finally: print("closed", n)
async def main():
    asyncio.create_task(forever(1), name="lost")
    await asyncio.sleep(0)
    gc.collect()
    print("collected")
    asyncio.create_task(forever(2), name="two")
    await asyncio.sleep(0)
    print("main ends")
asyncio.run(main())
print("done")
