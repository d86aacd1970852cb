"""Runs a program and notes what of CPython's asyncio it goes through: python3.13 watch.py NOTES PROGRAM

NOTES gets a line of JSON for each function of asyncio that begins and each exception that one of its `raise` statements makes.
asyncio's futures and tasks are those written in Python: of those written in C nothing can be seen.
"""

import json
import os
import runpy
import sys

sys.modules['_asyncio'] = None
import asyncio

FOLDER = os.path.dirname(asyncio.__file__) + os.sep
low = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
notes = open(os.dup2(low, 500), 'w', buffering=1)  # out of the way: programs show the numbers of their own files
os.close(low)
seen = set()


def note(kind, code, *more):
    entry = (kind, os.path.basename(code.co_filename)[:-3], code.co_qualname, *more)
    if entry not in seen:
        seen.add(entry)
        notes.write(json.dumps(entry) + '\n')


def began(code, offset):
    if code.co_filename.startswith(FOLDER):
        note('ran', code)
    return sys.monitoring.DISABLE


def raised(code, offset, error):
    if code.co_filename.startswith(FOLDER):
        line = next(last for first, end, last in code.co_lines() if first <= offset < end)
        try:
            text = str(error)
        except Exception:
            text = ''
        note('raised', code, line, type(error).__name__, text)


events = sys.monitoring.events
sys.monitoring.use_tool_id(3, 'watch')
sys.monitoring.register_callback(3, events.PY_START, began)
sys.monitoring.register_callback(3, events.RAISE, raised)
sys.monitoring.set_events(3, events.PY_START | events.RAISE)
sys.argv = sys.argv[2:]
sys.path[0] = ''
runpy.run_path(sys.argv[0], run_name='__main__')
