import datetime, decimal
for o,n in ((datetime.date(2020,1,1),'year'),(datetime.datetime(2020,1,1),'hour'),(datetime.timedelta(1),'days'),(datetime.time(1),'hour'),(decimal.Decimal(1),'real'),(datetime.datetime(2020,1,1),'tzinfo'),(datetime.datetime(2020,1,1),'fold'),(datetime.datetime(2020,1,1),'year')):
    try: setattr(o,n,1)
    except Exception as e: print(type(e), e)
    try: delattr(o,n)
    except Exception as e: print(type(e), e)
    try: setattr(o,'zz',1)
    except Exception as e: print(type(e), e)
print(datetime.date.year, type(datetime.date.year), datetime.timedelta.days)
