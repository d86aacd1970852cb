from datetime import date, datetime, timedelta

print(date(2024, 2, 29) + timedelta(days=365))
print(datetime.strptime('2024-03-01', '%Y-%m-%d') - datetime(2024, 1, 1))
try:
    date(2023, 2, 29)
except ValueError as error:
    print(error)
print(datetime.strptime('01.03.2024', '%Y-%m-%d'))
