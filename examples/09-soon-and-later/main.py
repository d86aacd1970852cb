import asyncio


def show(text):
    print(text)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, show, 'later, half a second')
    loop.call_later(0, show, 'later, but at once')
    loop.call_soon(show, 'soon, first')
    loop.call_soon(show, 'soon, second')
    moment = loop.time() + 1
    loop.call_at(moment, show, 'at one second, set first')
    loop.call_at(moment, show, 'at one second, set second')
    never = loop.call_later(0.2, show, 'this is never seen')
    never.cancel()
    print('main gives way')
    await asyncio.sleep(1.5)
    print('main is back')


asyncio.run(main())
