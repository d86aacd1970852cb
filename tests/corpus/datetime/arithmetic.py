from datetime import date, datetime, timedelta, timezone

MOMENTS = [datetime(2024, 2, 29, 13, 5, 9, 123456), datetime(2024, 1, 1), datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999, fold=1),
           datetime(2010, 7, 8, 9, 10, 11, 12, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))]
for moment in MOMENTS:
    print(repr(moment), moment, moment.isoformat(' ', 'minutes'), moment.ctime(), moment.date(), moment.timetz(), moment.utcoffset())
    for delta in (timedelta(days=1), timedelta(hours=-5), timedelta(microseconds=1)):
        try:
            print(moment + delta, moment - delta)
        except OverflowError as error:
            print('OverflowError', error)
    for other in MOMENTS:
        try:
            print(moment - other, moment < other, moment == other)
        except TypeError as error:
            print('TypeError', error)
