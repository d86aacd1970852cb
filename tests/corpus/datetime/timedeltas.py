from datetime import timedelta

VALUES = [timedelta(), timedelta(1), timedelta(-1), timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6),
          timedelta(seconds=-1), timedelta(weeks=2), timedelta(0.5), timedelta(microseconds=-1), timedelta(hours=100), timedelta(seconds=1.5)]
for t in VALUES:
    print(t, repr(t), t.total_seconds(), t.days, t.seconds, t.microseconds, abs(t), -t, bool(t), t * 2, t * 1.5, t / 2, t / 3, t // 7)
    for u in VALUES[1:5]:
        print(t + u, t - u, t / u, t // u, t % u, divmod(t, u), t < u, t == u)
