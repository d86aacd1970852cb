"""__init_subclass__ that is put on a class later, behind a base without one."""


class Base: pass
class Mixin: pass
Mixin.__init_subclass__ = lambda **named: print('subclass', named)
class Child(Base, Mixin, colour=1): pass
