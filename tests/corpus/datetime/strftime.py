from datetime import date, datetime, timedelta, timezone

for day in [date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31), date(2023, 12, 31), date(2021, 1, 3)]:
    print(day, repr(day), tuple(day.isocalendar()), day.weekday(), day.toordinal(), day.ctime())
    print(day.strftime('%a %A %b %B %d %j %U %W %m %p %H:%M:%S %% %x %X %G-%V-%u %w'), f'{day:%d/%m}')
moment = datetime(2010, 7, 8, 9, 10, 11, 12, tzinfo=timezone(timedelta(hours=2), 'CEST'))
print(moment.strftime('%Y-%m-%d %H:%M:%S.%f %z %Z %:z %I %p'))
