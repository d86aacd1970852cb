"""Gallery of dates: arithmetic, formats, zones, calendars, and what goes wrong."""
import calendar
import datetime as dt
import time
from datetime import date, datetime, timedelta, timezone

day, moment = date(2024, 2, 29), datetime(2024, 2, 29, 23, 59, 58, 123456)
print(day, moment, repr(day), repr(moment), day.isoformat(), moment.isoformat(' ', 'milliseconds'), day.ctime(), moment.timetuple()[:6], day.toordinal(), date.fromordinal(1), date.min, datetime.max, timedelta.resolution)
print(day + timedelta(days=1), day - timedelta(weeks=4), moment + timedelta(seconds=2), date(2024, 12, 25) - day, moment - datetime(2024, 1, 1), -timedelta(hours=5), abs(-timedelta(1)), timedelta(days=1.5, hours=-3), timedelta(10) / 3, timedelta(10) // timedelta(3), timedelta(10) % timedelta(3), divmod(timedelta(10), timedelta(3)), timedelta(1) * 2.5)
print(timedelta(days=-1, seconds=5), repr(timedelta(days=-1, seconds=5)), timedelta(microseconds=1), timedelta(days=100, hours=5).total_seconds(), str(timedelta(days=1)), timedelta(hours=25) > timedelta(days=1), sum([timedelta(1), timedelta(2)], timedelta()), bool(timedelta()))
print(day.weekday(), day.isoweekday(), day.isocalendar(), day.replace(year=2028), date.fromisocalendar(2024, 9, 4), moment.date(), moment.time(), datetime.combine(day, dt.time(12, 30)), dt.time(23, 5).isoformat(), dt.time.fromisoformat('04:23:01'))
print(moment.strftime('%Y/%m/%d %H:%M:%S.%f %j %U %a %A %b %B %p %I %y %% %d'), f'{day:%d.%m.%y} {moment:%H:%M}', format(day, ''), day.strftime('%x'), datetime.strptime('5 Mar 2024 7:08 PM', '%d %b %Y %I:%M %p'), datetime.strptime('2024-060', '%Y-%j'))
utc, east = timezone.utc, timezone(timedelta(hours=5, minutes=30), 'IST')
aware = datetime(2024, 6, 1, 12, tzinfo=utc)
print(aware, aware.astimezone(east), aware.astimezone(east).tzname(), aware.utcoffset(), aware == datetime(2024, 6, 1, 17, 30, tzinfo=east), aware.timestamp(), datetime.fromtimestamp(0, utc), datetime.fromisoformat('2024-06-01T12:00:00Z'), datetime.fromisoformat('20240601T120000+0530'), repr(east), east, timezone(timedelta(0)), aware.strftime('%z %Z %c'))
for text in ('2024-13-01', '2024-02-30', '24-01-01', '2024/01/01', '', '2024-01-01T25:00', '2024-W01-8', 'today'):
    try:
        print(text, datetime.fromisoformat(text))
    except ValueError as e:
        print(f'{text!r:20} {e}')
for text, form in (('2024-13-01', '%Y-%m-%d'), ('2024-02-30', '%Y-%m-%d'), ('01 Foo 2024', '%d %b %Y'), ('2024-01-01 10', '%Y-%m-%d'), ('2024', '%Y-%m'), ('5', '%q'), ('12:61', '%H:%M'), ('Mon', '%'), ('29 Feb', '%d %b'), ('10', '%Y')):
    try:
        print(text, datetime.strptime(text, form))
    except ValueError as e:
        print(f'{text!r} {form!r}: {e}')
for call in ('date(2024, 2, 30)', 'date(2024, 13, 1)', 'date(0, 1, 1)', 'date(10000, 1, 1)', 'date("2024", 1, 1)', 'date(2024)', 'date(2024, 1, 1, 1)', 'date(2024, 1.0, 1)', 'datetime(2024, 1, 1, 24)', 'datetime(2024, 1, 1, 0, 60)', 'dt.time(0, 0, 0, 10**6)', 'datetime(2024, 1, 1, tzinfo=5)',
             'day + 1', 'day - 1', 'day < moment', 'moment < aware', 'moment - aware', 'moment == aware', 'moment - day', 'day + day', 'timedelta(1) + 1', 'timedelta(1) / 0', 'timedelta(1) * timedelta(1)', 'timedelta(days=10**10)', 'timedelta("1")', 'timedelta(day=1)', 'date.max + timedelta(1)', 'timezone(5)',
             'timezone(timedelta(hours=24))', 'day.replace(month=13)', 'moment.replace(hour="x")', 'day.hour', 'datetime.strptime(5, "%Y")', 'datetime.strptime("x")', 'date.today(1)', 'moment.strftime(5)', 'date.fromisoformat(5)', 'datetime.fromtimestamp("x")', 'datetime.fromtimestamp(10**20)', 'sum([timedelta(1)])',
             'date.fromisocalendar(2024, 54, 1)', 'date.fromordinal(0)', 'moment.astimezone("UTC")', 'datetime.combine(day)', 'day.isoformat("T")', 'dt.time(5) - dt.time(4)', 'dt.time("5")', 'max(day, None)', 'hash(day) == hash(date(2024, 2, 29))', 'setattr(day, "year", 5)', 'calendar.monthrange(2024, 13)', 'time.strptime("1", "%d %d")', 'time.mktime((1,))', 'time.sleep(-1)', 'time.sleep("1")', 'time.strftime("%Y", 5)'):
    try:
        print(f'{call:38} {eval(call)!r}')
    except Exception as e:
        print(f'{call:38} {type(e).__name__}: {e}')
print(calendar.month(2024, 2), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.day_name[0], list(calendar.month_abbr)[:3], calendar.weekday(2024, 2, 29), calendar.timegm((1970, 1, 2, 0, 0, 0)), len(calendar.TextCalendar(6).formatyear(2024)))
print([d.day for d in calendar.Calendar(firstweekday=6).itermonthdates(2024, 2)][:5], calendar.Calendar().monthdayscalendar(2024, 9)[0], calendar.FRIDAY, calendar.Month.MAY)


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def workdays(start, end):
    return sum(1 for n in range((end - start).days) if (start + timedelta(n)).weekday() < 5)


print(age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 29), day), workdays(date(2024, 1, 1), date(2024, 2, 1)), [d.strftime('%d.%m') for d in (date(2024, 1, 31) + timedelta(days=n * 30) for n in range(4))])
print(sorted([moment, datetime(2020, 1, 1)]), min(day, date(2023, 5, 5)), time.gmtime(0)[:6], time.strftime('%Y-%m-%d', time.gmtime(86400)), time.asctime(time.gmtime(0)), time.strptime('30 Nov 00', '%d %b %y').tm_yday)


class Deadline(date):
    def __new__(cls, text):
        return super().__new__(cls, *map(int, text.split('-')))

    def __repr__(self):
        return f'Deadline({self})'


d = Deadline('2024-05-05')
print(d, repr(d), d > day, d.strftime('%j'), {d: 1}[date(2024, 5, 5)], isinstance(d, date))
(d + timedelta(days=1)).missing
