"""What is wrong with a call of what is C in CPython: dates, decimals, files in memory, operators of sequences."""

import bisect
import datetime
import decimal
import io
import struct


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


date, moment, amount = datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2), decimal.Decimal('1.5')
text, data, packed = io.StringIO('a'), io.BytesIO(b'a'), struct.Struct('i')
for method in (date.weekday, date.isoformat, moment.timestamp, moment.date, amount.is_signed, amount.adjusted, text.getvalue, text.tell, data.readable, len, {}.clear):
    attempt(method, 1, 2)
    attempt(method, zz=1)
for method in (date.__add__, amount.__add__, datetime.date.fromisoformat, text.write, data.write, packed.unpack, [1].__mul__, 'a'.__rmul__, {}.__contains__, {1}.__contains__, {}.__getitem__, (1).__divmod__, (1.5).__divmod__):
    attempt(method)
    attempt(method, 1, 2, 3)
    attempt(method, zz=1)
for method in (text.read, text.readline, text.seek, amount.quantize, amount.sqrt, amount.compare, moment.strptime, date.fromordinal, (1.5).__round__, bisect.bisect_left, bisect.insort, struct.calcsize, struct.unpack):
    attempt(method, 1, 2, 3, 4, 5, 6, 7, 8)
    attempt(method, 1, zz=1)
for cls in (datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone, decimal.Decimal, io.StringIO, io.BytesIO):
    attempt(cls, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
attempt(datetime.date)
attempt(datetime.date, 2024)
attempt(datetime.timedelta, dais=1)
attempt(decimal.Decimal, zz=1)
attempt(datetime.date, year=2024, mnth=1, day=1)
attempt(bisect.insort, [1])
data.writelines([1])
