import asyncio
async def agen(n):
    try:
        for i in range(n):
            yield i
    except GeneratorExit as error:
        print('source', repr(error))
        yield 'again'
    finally:
        print('closing'); await asyncio.sleep(0); print('closed')
async def main():
    ag = agen(2)
    print(await anext(ag))
    try:
        await ag.aclose()
    except RuntimeError as e:
        print(e)
    try:
        print('second', await ag.aclose())
    except StopAsyncIteration as e:
        print(repr(e))
    try:
        print(await anext(ag))
    except StopAsyncIteration as e:
        print(repr(e))
    try:
        print(await ag.athrow(KeyError))
    except BaseException as e:
        print(repr(e))
    print('now')
    del ag
    print('then')
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(sorted(context), repr(context['exception'])))
    ag = agen(2)
    print(await anext(ag))
    try:
        await ag.aclose()
    except RuntimeError as e:
        print(e)
    1 / 0
import sys
sys.unraisablehook = lambda ignored: print('ignored', repr(ignored.exc_value), type(ignored.object).__name__)
try:
    asyncio.run(main())
except ZeroDivisionError as e:
    print(e)
print('end')
