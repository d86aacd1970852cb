"""What an uncaught exception holds ends before the modules do, when nothing can be imported any more."""

import asyncio
import atexit
import sys


async def main():
    print('never')


atexit.register(lambda: print(repr(sys.last_exc), sys.last_type.__name__, sys.last_value, sys.last_traceback is not None))
loop = asyncio.new_event_loop()
loop.close()
loop.run_until_complete(main())
