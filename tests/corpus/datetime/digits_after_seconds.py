# Times of digits alone: what follows the seconds is a fraction, if it is more than one digit.
from datetime import datetime, time

for text in ['1234', '123456', '1234567', '12345678', '1234567890', '12345678901', '123456.5', '123456,123456789', '12345x', '123456xy',
             '12345678+01', '12345678-0130', '20240305', '12:3456', '1234:56', '12:34:56', '12:34:567', '12:34:5678', 'T12345678', '12345678Z']:
    try:
        print(text, repr(time.fromisoformat(text)))
    except ValueError as error:
        print(text, error)
for text in ['20240305T12345678', '20240305T1234567', '2024-03-05 12345678']:
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(text, error)
