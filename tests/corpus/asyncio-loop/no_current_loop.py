import asyncio


loop = asyncio.get_event_loop()
print(type(loop).__name__)
print(asyncio.get_event_loop() is loop)
loop.close()
