"""Records which public names CPython's library has: python3.13 tests/recordings/library/record_names.py > tests/recordings/library/names.txt

A line is a module and its names, or a module, a class in it and the class's public attributes. What a module only imported for
itself is left out.
"""

import importlib
import types
import warnings

MODULES = """
abc argparse array ast atexit base64 bisect builtins calendar cmath codecs collections collections.abc concurrent.futures contextlib contextvars
copy copyreg csv dataclasses datetime decimal difflib enum errno fnmatch fractions functools gc glob graphlib hashlib heapq hmac html html.entities http
importlib importlib.util inspect io itertools json keyword linecache logging logging.config logging.handlers math numbers operator os os.path
pathlib pprint queue random re reprlib sched secrets select selectors shlex shutil signal socket statistics string struct subprocess sys tempfile
textwrap threading time timeit traceback types typing unittest unittest.mock urllib.error urllib.parse urllib.request uuid warnings weakref zoneinfo
""".split()


def own_names(module):
    if hasattr(module, "__all__"):
        return sorted(module.__all__)
    return sorted(name for name, value in vars(module).items()
                  if not name.startswith("_") and not isinstance(value, types.ModuleType)
                  and getattr(value, "__module__", module.__name__) in (module.__name__, "_" + module.__name__, "builtins", "posix", None))


def main():
    warnings.simplefilter("ignore")
    for name in MODULES:
        module = importlib.import_module(name)
        names = own_names(module)
        print(name, "|", *names)
        for attribute in names:
            value = getattr(module, attribute)
            if isinstance(value, type):
                members = [member for member in dir(value) if not member.startswith("_")]
                if members:
                    print(name, attribute, "|", *members)


main()
