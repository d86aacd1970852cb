class I:
    def __aiter__(self): return self
async def f():
    async for i in I(): print('never')
try: f().send(None)
except Exception as e: print(repr(e))
class SubOSErrorWithNew(OSError):
    def __new__(cls, message, baz):
        self = super().__new__(cls, message)
        self.baz = baz
        return self
e = SubOSErrorWithNew("some message", "baz")
print(e.args, e.baz, str(e))
try:
    e = SubOSErrorWithNew(message="some message", baz="baz")
    print(e.args, e.baz)
except TypeError as x: print(x)
class SubC(OSError):
    def __init__(self, message, bar):
        self.bar=bar
        OSError.__init__(self, message)
e=SubC('m','b'); print(e.args,e.bar,str(e))
e=SubC(message='m',bar='b'); print(e.args,e.bar,str(e))
class SubD(OSError):
    def __new__(cls, foo, message): return super().__new__(cls, message)
    def __init__(self, foo, message): super().__init__(message)
e=SubD('f','m'); print(e.args)
e = BlockingIOError(1,'a',3); print(e.args, e.characters_written)
try: BlockingIOError(1,'a').characters_written
except AttributeError as x: print(x)
e=BlockingIOError(); 
try: e.characters_written
except AttributeError as x: print(x)
e.characters_written=5; print(e.characters_written)
