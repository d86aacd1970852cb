import datetime as D, warnings
print(D.date(1,1,1).strftime('%Y'), D.date(2001,1,1).strftime('%Y|%G|%C|%y|%F'))
for f in (lambda: D.datetime.fromtimestamp(1e200), lambda: D.datetime.fromtimestamp(-1e200), lambda: D.timezone(5), lambda: D.timezone(D.timedelta(1)), lambda: D.timezone(D.timedelta(0), 5), lambda: type('X',(D.timezone,),{}),
  lambda: D.tzinfo().dst(5), lambda: D.tzinfo().utcoffset(None), lambda: D.timezone.utc.dst(5), lambda: D.timezone.utc.utcoffset(5), lambda: D.datetime.fromtimestamp(1e13)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(D.datetime.strptime('02-03','%m-%d'))
D.datetime.utcnow()
print(D.datetime.strptime('03 Jan','%d %b'))
class T(D.tzinfo):
    def utcoffset(self, dt): return D.timedelta(minutes=61) if dt else None
    def dst(self, dt): return 3
    def tzname(self, dt): return "x%Yz"
t = D.time(1,2,3,tzinfo=T())
print(t, t == D.time(1,2,3), t.strftime("%Z %z"))
for f in (lambda: t.dst(), lambda: t < D.time(1), lambda: D.datetime(1,1,1,tzinfo=T()).dst(), lambda: D.datetime(2000,1,1,tzinfo=T()).timetuple()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
