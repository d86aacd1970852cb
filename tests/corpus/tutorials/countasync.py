"""The classic first asyncio program, with timing and a comparison to the synchronous version."""
import asyncio
import time


def count_sync():
    print("One", end=" ")
    time.sleep(0.01)
    print("Two")


async def count():
    print("One", end=" ")
    await asyncio.sleep(0.05)
    print("Two", end=" ")


async def main():
    start = time.perf_counter()
    await asyncio.gather(count(), count(), count())
    print()
    elapsed = time.perf_counter() - start
    print(f"{__name__} executed in {elapsed:.1f} seconds.")


async def makerandom(idx: int, threshold: int = 6) -> int:
    import random
    rng = random.Random(444 + idx)
    print(f"Initiated makerandom({idx}).")
    i = rng.randint(0, 10)
    while i <= threshold:
        print(f"makerandom({idx}) == {i} too low; retrying.")
        await asyncio.sleep(0.02 * (idx + 1))
        i = rng.randint(0, 10)
    print(f"---> Finished: makerandom({idx}) == {i}")
    return i


async def main2():
    res = await asyncio.gather(*(makerandom(i, 10 - i - 1) for i in range(3)))
    return res


if __name__ == "__main__":
    for _ in range(3):
        count_sync()
    asyncio.run(main())
    r1, r2, r3 = asyncio.run(main2())
    print()
    print(f"r1: {r1}, r2: {r2}, r3: {r3}")
    c = count()
    print(type(c), asyncio.iscoroutine(c), asyncio.iscoroutinefunction(count))
    print(c.__qualname__, c.cr_frame is not None, c.cr_running, c.cr_await)
    c.close()
    try:
        asyncio.run(count)
    except ValueError as e:
        print("ValueError:", str(e).split(" at ")[0])
    asyncio.run(5)
