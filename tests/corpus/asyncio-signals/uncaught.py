import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGTERM)
    try:
        await asyncio.sleep(1)
    finally:
        print("not printed: the process is gone")


print("start", flush=True)
asyncio.run(main())
