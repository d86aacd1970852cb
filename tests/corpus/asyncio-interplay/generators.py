"""Asynchronous generators left open, closed while they run, and finalised by the loop."""
import asyncio


async def numbers(name, log):
    try:
        for number in range(10):
            yield number
            await asyncio.sleep(0)
    except GeneratorExit:
        log.append(f"{name} closed")
        raise
    finally:
        await asyncio.sleep(0)
        log.append(f"{name} cleaned up")


async def takes_some(log):
    async for number in numbers("broken off", log):
        if number == 2:
            break
    log.append("after break")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def closes(log):
    generator = numbers("closed", log)
    log.append(await anext(generator))
    await generator.aclose()
    log.append(await anext(generator, "nothing"))
    await generator.aclose()
    generator = numbers("never started", log)
    await generator.aclose()
    generator = numbers("thrown into", log)
    await anext(generator)
    try:
        await generator.athrow(ValueError("thrown"))
    except ValueError as error:
        log.append(repr(error))
    generator = numbers("sent to", log)
    log.append(await generator.asend(None))
    log.append(await generator.asend("ignored"))
    try:
        await asyncio.wait_for(generator.asend(None), 0)
    except TimeoutError:
        log.append("timeout")
    await generator.aclose()


async def at_once(log):
    async def slow():
        yield 1
        await asyncio.sleep(0.01)
        yield 2

    generator = slow()
    await anext(generator)
    task = asyncio.ensure_future(anext(generator))
    await asyncio.sleep(0)
    for step in (anext, lambda g: g.aclose(), lambda g: g.athrow(KeyError())):
        try:
            await step(generator)
        except RuntimeError as error:
            log.append(str(error))
    log.append(await task)


async def stubborn():
    try:
        yield 1
        yield 2
    finally:
        yield "in finally"


async def closing_is_cancelled(log):
    generator = numbers("cancelled", log)
    await anext(generator)
    task = asyncio.create_task(generator.aclose())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append("aclose() cancelled before it began")
    generator = numbers("cancelled at the end", final)
    await anext(generator)
    asyncio.create_task(generator.aclose())


async def main():
    log = []
    for part in (takes_some, closes, at_once):
        await part(log)
        log.append("--")
    await closing_is_cancelled(log)
    generator = stubborn()
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        log.append(str(error))
    print("\n".join(map(str, log)))
    global left_open, failing
    left_open = numbers("left open", final)
    await anext(left_open)

    async def fails():
        try:
            yield 1
        finally:
            raise KeyError("while it is closed")

    failing = fails()
    await anext(failing)
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(
        context["message"].split(" <")[0], repr(context["exception"]), sorted(context)))


final = []
asyncio.run(main())
print(final)
try:
    left_open.asend(None).send(None)
except StopAsyncIteration:
    print("it is over")
