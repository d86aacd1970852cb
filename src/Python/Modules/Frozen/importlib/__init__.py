"""importlib (https://docs.python.org/3.13/library/importlib.html): importing by name, and again. Imports can't be hooked."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__


def import_module(name, package=None):
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        from .util import resolve_name
        name = resolve_name(name, package)
    if not name:
        raise ValueError("Empty module name")
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    """Runs a module of the program's again in its own namespace; one of the library stays as it is."""
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        error = ImportError(f"module {name} not in sys.modules")
        error.name = name
        raise error
    from _support import own_source
    file = getattr(module, "__file__", None)
    source = None if file is None else own_source(file)
    if source is not None:
        exec(compile(source, file, "exec"), module.__dict__)
    return sys.modules[name]
