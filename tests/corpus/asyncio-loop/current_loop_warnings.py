"""get_event_loop() where there is none, with warnings that are shown, raised, and counted."""
import asyncio
import warnings

for action in ('error', 'always'):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(action)
        try:
            loop = asyncio.get_event_loop()
            print(loop.is_running(), loop is asyncio.get_event_loop())
        except DeprecationWarning as error:
            print(repr(error))
        print([(warning.category.__name__, str(warning.message)) for warning in caught])

loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
