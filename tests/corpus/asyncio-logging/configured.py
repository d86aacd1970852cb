# asyncio speaks by the logger "asyncio": a program that configures logging sees its reports in its own format.
import asyncio
import logging

logging.basicConfig(level=logging.DEBUG, format="[%(levelname)s] %(name)s: %(message)s")


async def boom():
    raise ValueError("nobody asks")


def bad_callback():
    raise KeyError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    logging.info("main begins")
    asyncio.create_task(boom())
    await asyncio.sleep(0.01)
    loop.call_soon(bad_callback)
    await asyncio.sleep(0.01)
    loop.call_exception_handler({"message": "made up", "detail": 17})
    loop.default_exception_handler({"exception": OSError("by hand")})


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
logging.getLogger("asyncio").setLevel(logging.CRITICAL)
asyncio.run(main())
from asyncio.log import logger
print(logger, logger is logging.getLogger("asyncio"))
