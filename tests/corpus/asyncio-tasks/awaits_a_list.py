import asyncio
async def value(): pass
async def main():
    return await [value(), value()]
try: asyncio.run(main())
except TypeError as e: print(e)
print('end')
