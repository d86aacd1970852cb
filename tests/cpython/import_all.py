"""Imports the modules it is told of, and says which do not come from the folder that it is told of first."""

import importlib
import sys

folder, *names = sys.argv[1:]
for name in names:
    try:
        module = importlib.import_module(name)
        if not (getattr(module, '__file__', None) or '').startswith(folder):
            print(name, 'comes from elsewhere')
    except Exception as error:
        print(name, type(error).__name__, error)
