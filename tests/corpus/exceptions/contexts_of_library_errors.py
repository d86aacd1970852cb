"""What was caught on the way inside of the library shows where CPython's is Python, and not where it is C."""
import datetime
import re
import struct

for call in (lambda: struct.pack('<i', b'x'), lambda: struct.pack('d', 'x'), lambda: datetime.date(1.5, 1, 1), lambda: datetime.time.fromisoformat('x:y'),
             lambda: datetime.datetime.fromisoformat('nope'), lambda: datetime.date.fromisoformat('2024-13'), lambda: re.sub('a', r'\g<first>', 'a')):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__), error.__suppress_context__)
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            call()
    except Exception as error:
        print(repr(error.__context__), error.__suppress_context__)
