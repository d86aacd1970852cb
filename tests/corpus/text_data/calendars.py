import calendar

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10))
print(calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2024, 2))
print(list(calendar.month_name), list(calendar.day_abbr), calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(calendar.calendar(2024))
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as error:
    print(repr(error), error)
