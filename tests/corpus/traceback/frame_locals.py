def g(n):
    x = [n]
    if n: g(n-1)
    raise KeyError(n)
try: g(2)
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_frame.f_locals.get('n'), tb.tb_frame.f_locals.get('x'))
        tb = tb.tb_next
import inspect
def h():
    secret = 42
    def inner():
        nonlocal secret
        secret += 1
        raise ValueError(secret)
    inner()
try: h()
except ValueError:
    for info in inspect.trace():
        print(info.function, info.lineno, {k: v for k,v in info.frame.f_locals.items() if k in ('secret',)})
def gen():
    z = 1
    yield
    z = 2
    1/0
async def co():
    q = 3
    raise OSError('x')
g_ = gen(); next(g_)
try: next(g_)
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_frame.f_locals)
import asyncio
try: asyncio.run(co())
except OSError as e:
    t = e.__traceback__
    while t.tb_next: t=t.tb_next
    print(t.tb_frame.f_locals)
class A:
    y = 1
    try: z = undefined_name
    except NameError as e: print(sorted(k for k in e.__traceback__.tb_frame.f_locals if not k.startswith('__')))
import traceback


def outer(a, b=2):
    c = [1]

    def inner(d):
        return c[d] / 0

    return inner(a - 1)


def told():
    try:
        outer(1)
    except ZeroDivisionError as e:
        report = traceback.TracebackException.from_exception(e, capture_locals=True)
        print(''.join(line for line in report.format() if ' inner = ' not in line).replace(hex(id(outer)), ''))


del g_, tb, h, gen, co, A, info
import re
text = []
try:
    told()
    {}['missing']
except KeyError as e:
    for frame in traceback.TracebackException.from_exception(e, capture_locals=True).stack:
        print(frame.name, sorted(frame.locals)[-3:])
