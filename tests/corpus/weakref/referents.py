# What a weak reference may point to.
import array
import asyncio
import collections
import concurrent.futures as cf
import contextlib
import contextvars
import datetime
import decimal
import enum
import fractions
import functools
import io
import itertools
import logging
import operator
import pathlib
import queue
import random
import re
import struct
import threading
import types
import typing
import uuid
import weakref


def show(name, x):
    try:
        weakref.ref(x)
        print(name, 'yes')
    except TypeError as e:
        print(name, e)


async def co(): pass
async def ag(): yield
def g(): yield
class A: 
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    p = property()
class S:
    __slots__ = ()
class SW:
    __slots__ = ('__weakref__',)
class E(enum.Enum): X = 1
type Al = int
c = co()
async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(int); t = loop.call_later(9, int); t.cancel()
    n = asyncio.sleep(0)
    q = asyncio.Queue().get()
    w = asyncio.wait_for(n, 1)
    for x in [h, t, n, q, w, loop, asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(), asyncio.Queue(), asyncio.TaskGroup(), asyncio.timeout(1), asyncio.Barrier(2), loop.create_future(), asyncio.gather(), asyncio.current_task(), asyncio.StreamReader(), asyncio.Runner()]:
        show(type(x).__name__, x)
    w.close(); q.close(); n.close()
asyncio.run(main())
examples = dict(
    int=1, str='a', tuple=(), list=[], dict={}, set=set(), frozenset=frozenset(), bytes=b'', bytearray=bytearray(), none=None,
    func=g, lam=lambda: 1, builtin=len, gen=g(), coro=c, agen=ag(), cls=A, inst=A(), method=A().m, bm=[].append,
    cm=A.__dict__['c'], sm=A.__dict__['s'], prop=A.p, mod=types, exc=ValueError(1), oserr=OSError(), lock=threading.Lock(),
    rlock=threading.RLock(), thr=threading.Thread(), cond=threading.Condition(), ev=threading.Event(), local=threading.local(),
    partial=functools.partial(int), lru=functools.lru_cache(len), pat=re.compile('a'), match=re.match('', ''),
    deque=collections.deque(), od=collections.OrderedDict(), dd=collections.defaultdict(), counter=collections.Counter(),
    nt=collections.namedtuple('N','a')(1), arr=array.array('i'), mp=types.MappingProxyType({}), ga=list[int], un=int|str,
    es=contextlib.ExitStack(), sio=io.StringIO(), bio=io.BytesIO(), ctx=contextvars.copy_context(), cv=contextvars.ContextVar('a'),
    chain=itertools.chain(), count=itertools.count(), tee=itertools.tee([])[0], q=queue.Queue(), sq=queue.SimpleQueue(),
    rnd=random.Random(), ag1=operator.attrgetter('a'), dec=decimal.Decimal(1), dt=datetime.datetime(1,1,1),
    date=datetime.date(1,1,1), td=datetime.timedelta(1), enum=E.X, frac=fractions.Fraction(1), path=pathlib.PurePath('a'),
    uuid=uuid.UUID(int=1), st=struct.Struct('i'), logger=logging.getLogger('a'), fut=cf.Future(), obj=object(), slots=S(), sw=SW(),
    rng=range(3), sl=slice(1), it=iter([]), zip=zip(), map=map(int, []), enumerate=enumerate([]), mv=memoryview(b''),
    ref=weakref.ref(A), wd=weakref.WeakValueDictionary(), alias=Al, tv=typing.TypeVar('T'), cplx=1j, flt=1.5, ell=...,
    nie=NotImplemented, prxy=weakref.proxy(A), type=int, gs=A.__dict__['__dict__'], mw=(1).__add__, wd2=int.__add__, md=str.upper,
    dv={}.keys(), cell=(lambda x: lambda: x)(1).__closure__[0], super=super(A, A()), cp=functools.cached_property(len),
    file=io.TextIOWrapper(io.BytesIO()), br=io.BufferedReader(io.BytesIO()), pm=functools.partialmethod(len),
    sd=functools.singledispatch(g),
)
for name, x in examples.items():
    show(name, x)
c.close()
