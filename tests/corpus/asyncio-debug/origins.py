# sys.set_coroutine_origin_tracking_depth(), and what warnings of coroutines never awaited show with it.
import asyncio
import sys


async def forgotten():
    pass


def outer():
    return inner()


def inner():
    return forgotten()


def show(coroutine):
    origin = coroutine.cr_origin
    print(origin and [(line, function) for _, line, function in origin])
    coroutine.close()


print(sys.get_coroutine_origin_tracking_depth())
show(outer())
for depth in 1, 2, 3, 10:
    sys.set_coroutine_origin_tracking_depth(depth)
    print(depth, sys.get_coroutine_origin_tracking_depth(), end=" ")
    show(outer())
for wrong in -1, "2", None:
    try:
        sys.set_coroutine_origin_tracking_depth(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
sys.set_coroutine_origin_tracking_depth(0)
outer()
sys.set_coroutine_origin_tracking_depth(2)
outer()


async def main():
    print("in debug mode", sys.get_coroutine_origin_tracking_depth())
    asyncio.get_running_loop().set_debug(False)
    await asyncio.sleep(0)
    print("without", sys.get_coroutine_origin_tracking_depth())
    asyncio.get_running_loop().set_debug(True)
    await asyncio.sleep(0)
    print("with", sys.get_coroutine_origin_tracking_depth())


asyncio.run(main(), debug=True)
print("after", sys.get_coroutine_origin_tracking_depth())
