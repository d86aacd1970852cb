"""Deadlock avoided by order, seen with asyncio locks; then provoked and cut off by a timeout."""
import asyncio


async def philosopher(name, first, second, meals, log):
    for _ in range(meals):
        await asyncio.sleep(0.01)
        async with first:
            await asyncio.sleep(0.01)
            async with second:
                log.append(name)
                await asyncio.sleep(0.02)


async def dinner(ordered):
    forks = [asyncio.Lock() for _ in range(3)]
    log = []
    people = []
    for i, name in enumerate(('Plato', 'Kant', 'Hume')):
        left, right = forks[i], forks[(i + 1) % 3]
        if ordered and i == 2:
            left, right = right, left
        people.append(philosopher(name, left, right, 2, log))
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(*people)
    except TimeoutError:
        print('deadlock:', [f.locked() for f in forks])
    return log


async def main():
    log = await dinner(ordered=True)
    print(len(log), {n: log.count(n) for n in sorted(set(log))})
    print(await dinner(ordered=False))
    raise SystemExit('hungry')


asyncio.run(main())
