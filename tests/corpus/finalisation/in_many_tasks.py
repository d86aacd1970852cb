import asyncio
class Conn:
    def __init__(self, n): self.n = n
    def __del__(self): print("closed", self.n)
async def worker(n):
    c = Conn(n)
    for i in range(20):
        await asyncio.sleep(0.1)
    print("worker", n, "done")
async def main():
    async with asyncio.TaskGroup() as tg:
        for i in range(100):
            tg.create_task(worker(i))
asyncio.run(main())
