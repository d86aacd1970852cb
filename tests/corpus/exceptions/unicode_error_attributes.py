"""What a UnicodeError says after its attributes have been changed."""

import time

print(time.localtime, time.gmtime(0).tm_year)
u = UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why')
u.reason, u.encoding = 5, None
print(u)
for name, value in ('start', 'x'), ('end', None):
    try: setattr(u, name, value)
    except TypeError as e: print(e)
