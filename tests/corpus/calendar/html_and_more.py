import calendar

print(calendar.HTMLCalendar().formatmonth(2024, 2))
print(len(calendar.HTMLCalendar(6).formatyear(2023)), len(calendar.HTMLCalendar().formatyearpage(2023)))
c = calendar.Calendar(6)
print(list(c.itermonthdays3(2024, 2))[:3], list(c.itermonthdays4(2023, 12))[-2:], c.yeardays2calendar(2024, 6)[0][1][0][:2], c.yeardatescalendar(2024)[0][0][0][0])
print(repr(calendar.JANUARY), calendar.Month(5), calendar.DECEMBER == 12, calendar.Day.MONDAY, list(calendar.Month)[1])
print(calendar.formatstring(["a", "b"], 6, 2), calendar.EPOCH, calendar.monthrange(2023, 2), calendar.month_name[3], calendar.day_abbr[0])
print(calendar.TextCalendar(6).formatmonth(2024, 9))
calendar.monthrange(2024, 13)
