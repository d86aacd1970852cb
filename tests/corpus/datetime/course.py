from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.replace(year=2023, day=28), d.strftime("%A %d %B %Y"), d.timetuple().tm_yday)
dt = datetime(2024, 12, 31, 23, 59, 58, 123456)
print(dt, repr(dt), dt.isoformat(timespec="minutes"), dt + timedelta(seconds=2), dt - datetime(2024, 1, 1), dt.date(), dt.time(), f"{dt:%H:%M}")
delta = timedelta(days=1, hours=25, minutes=-30, microseconds=5)
print(delta, repr(delta), delta.total_seconds(), delta * 2, delta / 2, delta // timedelta(hours=1), delta % timedelta(hours=1), -delta, abs(-delta), timedelta(weeks=1) > delta)
tz = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2024, 6, 1, 12, tzinfo=tz)
print(aware, aware.utcoffset(), aware.tzname(), aware.astimezone(UTC), aware == datetime(2024, 6, 1, 6, 30, tzinfo=timezone.utc), aware.isoformat())
print(date.fromisoformat("2024-05-06"), datetime.fromisoformat("2024-05-06T07:08:09+02:00"), datetime.strptime("06/05/24 7:08 PM", "%d/%m/%y %I:%M %p"), time(7, 8).isoformat(), datetime.fromtimestamp(0, UTC))
print(date.max, datetime.min, MAXYEAR, date(2024, 1, 1) < d, (d - date(2024, 1, 1)).days, datetime.combine(d, time(1, 2)), time(1, 2, tzinfo=tz))
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: time(25), lambda: aware - dt, lambda: aware < dt, lambda: date.fromisoformat("2024-5-6"), lambda: datetime.strptime("x", "%Y"), lambda: d + 1, lambda: timedelta("1"),
            lambda: date.max + timedelta(1), lambda: d < dt, lambda: timezone(timedelta(hours=25))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
date(0, 1, 1)
