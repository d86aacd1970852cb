"""An AttributeError that a property or __getattr__ raises without saying of what is told of what, and suggests."""

import traceback


class Config:
    timeout = 3
    def __getattr__(self, name): raise AttributeError(f"no setting {name!r}")
    @property
    def broken(self): raise AttributeError
    @property
    def other(self): return self.tymeout
for get in (lambda c: c.timeoot, lambda c: getattr(c, 'timeoot'), lambda c: c.broken, lambda c: c.other, lambda c: c.__getattr__('timeoot')):
    try: get(Config())
    except AttributeError as e: print(e.name, type(e.obj).__name__, traceback.format_exception_only(e))
