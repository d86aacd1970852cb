import time

for text, form in (("UTC", "%Z"), ("+0500", "%z"), ("2024-02-29 12:00 -0330", "%Y-%m-%d %H:%M %z")):
    made = time.strptime(text, form)
    print(tuple(made), made.tm_zone, made.tm_gmtoff)
print(time.gmtime(0).tm_zone, time.gmtime(0).tm_gmtoff)
for form in ("%D", "%Y %", "%Q"):
    try:
        time.strptime("19", form)
    except ValueError as error:
        print(error, error.__suppress_context__)
print(time.asctime((1900, 1, 1, 0, 0, 0, -1, 1, -1)))
try:
    time.asctime((1900, 1, 1, 0, 0, 0, -2, 1, -1))
except ValueError as error:
    print(error)
