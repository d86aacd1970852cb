import asyncio, warnings
warnings.simplefilter("always")
async def test(): pass
def run():
    loop = asyncio.new_event_loop()
    loop.close()
    try:
        asyncio.ensure_future(test(), loop=loop)
    except RuntimeError as e:
        print(e)
run()
print("end")
