from datetime import date, datetime, time, timedelta

for action in (
    lambda: date('2024-01-01'), lambda: date(2024), lambda: date(2024, 'x'), lambda: date(), lambda: date(2024, 1), lambda: date(2024.0),
    lambda: datetime('2024'), lambda: datetime(2024, 1), lambda: datetime(2024, 1.5, 1), lambda: date(2024, 1, 1).strftime(5), lambda: time(1).strftime(None),
    lambda: datetime(2024, 1, 1).strftime(b'%Y'), lambda: timedelta(days=10**10), lambda: timedelta(days=10**9), lambda: timedelta(days=-10**9), lambda: timedelta(weeks=10**18),
    lambda: timedelta(999999999) + timedelta(1), lambda: timedelta(1) * 10**10, lambda: timedelta(1) * 10**9,
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
