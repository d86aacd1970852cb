import asyncio
async def value(): pass
async def main():
    await asyncio.sleep(0)
    for x in value(): pass
try: asyncio.run(main())
except TypeError as e: print(e)
print('end')
