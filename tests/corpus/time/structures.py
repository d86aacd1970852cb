import time

t = time.gmtime(0)
print(t)
print(t.tm_year, t[0], t.tm_zone, t.tm_isdst, len(t), tuple(t)[:3])
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %w %y %p %I %%", time.gmtime(86400 * 200 + 3661)))
print(time.asctime(time.gmtime(1e9)), time.strptime("2024-02-29 13:45", "%Y-%m-%d %H:%M"))
parsed = time.strptime("30 Nov 00", "%d %b %y")
print(parsed.tm_year, parsed.tm_mon, parsed.tm_mday, parsed.tm_wday, parsed.tm_yday)
for bad in (lambda: time.strptime("nope", "%Y"), lambda: time.strptime("2024-13", "%Y-%m"), lambda: time.strptime("2024 x", "%Y"), lambda: time.sleep(-1), lambda: time.gmtime("x"),
            lambda: time.strftime(5), lambda: time.mktime((1, 2))):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
a = time.perf_counter()
b = time.perf_counter()
print(b >= a, time.monotonic() <= time.monotonic(), isinstance(time.time_ns(), int), time.process_time() >= 0)
print(time.struct_time(range(9)), time.gmtime(5) < time.gmtime(6))
time.strptime("2023-02-30", "%Y-%m-%d")
