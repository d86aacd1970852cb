# sizes: 500000 3000000
# An unbounded queue between a producer and a consumer.
import asyncio
import sys


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)
    await queue.put(None)


async def consume(queue):
    while await queue.get() is not None:
        queue.task_done()


async def main(n):
    queue = asyncio.Queue()
    await asyncio.gather(produce(queue, n), consume(queue))


asyncio.run(main(int(sys.argv[1])))
