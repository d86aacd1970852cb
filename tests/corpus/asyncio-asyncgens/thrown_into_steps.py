"""throw() on asend(), athrow() and aclose(): before the first step, between steps, after the end; anext() of an old coroutine."""

import asyncio
import types
import warnings

warnings.simplefilter("ignore")

class Custom(BaseException): pass
async def agen():
    yield 1
    yield 2
for make in (lambda a: a.aclose(), lambda a: a.athrow(ValueError), lambda a: a.asend(None), lambda a: a.__anext__()):
    for exc in (Custom, GeneratorExit, StopAsyncIteration, ValueError('x')):
        a = agen()
        step = make(a)
        for i in range(2):
            try: print('got', step.throw(exc))
            except BaseException as e: print(type(e).__name__, e)
        a = agen()
        try: a.asend(None).send(None)
        except StopIteration as e: print('first', e.value)
        step = make(a)
        for i in range(2):
            try: print('got', step.throw(exc))
            except BaseException as e: print(type(e).__name__, e)
        # ended
        step = make(a)
        try: print('got', step.throw(exc))
        except BaseException as e: print(type(e).__name__, e)
class It:
    n = 0
    def __aiter__(self): return self
    @types.coroutine
    def __anext__(self):
        if False: yield
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def main():
    it = It()
    print([await anext(it, 'end') for _ in range(4)])
    try: await anext(It(), 'x')
    finally: print('done')
asyncio.run(main())
