"""Classes of the library with what they hold in brackets, as annotations write them."""

import collections
import concurrent.futures
import contextvars
import functools
import itertools
import logging
import os
import queue
import re
import subprocess
import weakref
from typing import get_type_hints


def work(tasks: queue.Queue[int], done: queue.SimpleQueue[str], later: concurrent.futures.Future[str]) -> subprocess.CompletedProcess[str]: ...


class Request:
    user: contextvars.ContextVar[str]
    found: re.Match[str] | None
    log: logging.LoggerAdapter[logging.Logger]


print(get_type_hints(work))
print(get_type_hints(Request))
for alias in (functools.partial[int], itertools.chain[int], os.DirEntry[str], os.PathLike[str], subprocess.Popen[bytes], weakref.ref[int],
              collections.deque[int], logging.StreamHandler[str], contextvars.Token[int], queue.PriorityQueue[tuple[int, str]]):
    print(alias, alias.__origin__, alias.__args__)

numbers = list[int]
print(numbers.append, numbers([1, 2]), numbers.__len__([1, 2, 3]), "__origin__" in dir(numbers), "append" in dir(numbers))
