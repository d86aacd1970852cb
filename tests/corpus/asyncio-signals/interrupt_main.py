"""_thread.interrupt_main(): a thread tells the main one to stop, as SIGINT would."""
import _thread
import asyncio
import signal
import threading
import time


def wait_for_interrupt():
    try:
        time.sleep(5)
        print('not interrupted')
    except KeyboardInterrupt:
        print('interrupted')


threading.Timer(0.1, _thread.interrupt_main).start()
wait_for_interrupt()

seen = []
signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(number))
_thread.interrupt_main(signal.SIGUSR1)
_thread.interrupt_main(signal.SIGTERM)  # nobody handles it: nothing happens
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
_thread.interrupt_main(signal.SIGUSR2)
print(seen)

for wrong in (0, -1, 65, 10**6):
    try:
        _thread.interrupt_main(wrong)
    except ValueError as error:
        print(error)


async def main():
    asyncio.get_running_loop().call_later(0.1, _thread.interrupt_main)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('cancelled')
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('KeyboardInterrupt from run()')
_thread.interrupt_main()
print('not reached')
