# Rarer rules of the library: URLs of bytes, shlex by token, ranges of fnmatch, filters of warnings, unions, dispatch.
import copy
import datetime
import fnmatch
import functools
import inspect
import shlex
import struct
import types
import urllib.parse
import uuid
import warnings
from collections import OrderedDict, abc
from dataclasses import InitVar, dataclass
from typing import ClassVar


def said(make):
    try:
        return make()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(urllib.parse.urlsplit(b"http://me:pw@Host:80/p?q#f"), urllib.parse.urljoin(b"http://a/b/c", b"../d"), urllib.parse.urldefrag(b"x#y"))
print(urllib.parse.urlsplit(b"http://me:pw@Host:80/p").hostname, urllib.parse.urlparse("//[fe80::1%Zone]:8").hostname)
print(said(lambda: urllib.parse.urlsplit("http://[1.2.3.4]/")), said(lambda: urllib.parse.urlsplit("http://[::1::2]/")))
print(said(lambda: urllib.parse.urljoin("a", b"b")), urllib.parse.parse_qsl(b"a=1&b=%41"), said(lambda: urllib.parse.urlencode("foo")))
lexer = shlex.shlex("echo 'a b'&&ls>out # rest", posix=True, punctuation_chars=True)
print(list(lexer), list(shlex.shlex("~/a && b-c", punctuation_chars="&")), shlex.split("a#b c # d", comments=True), said(lambda: shlex.split("'open")))
print(fnmatch.filter(["a", "b", "z", "-"], "[z-a-]"), fnmatch.translate("x[!a-c]*y*"), fnmatch.filter([b"py", b"rb"], b"p*"))
with warnings.catch_warnings():
    warnings.filters = []
    print(said(lambda: warnings.filterwarnings("ignore", category=int)), warnings.filters)
print(len(warnings.filters) > 0, repr(warnings.catch_warnings(record=True)))
print(list[int] | list[int], (list[int] | str) == (str | list[int]), hash(int | str) == hash(str | int))


class Both(abc.Sized, abc.Iterable):
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


@functools.singledispatch
def kind(value):
    return "object"


kind.register(abc.Iterable)(lambda value: "iterable")
kind.register(abc.Sized)(lambda value: "sized")
print(kind(Both()), said(lambda: kind({})))


class Special(functools.partial):
    pass


print(Special(max, 1)(0), repr(Special(int, base=2)).replace(repr(int), "int"))
ordered = OrderedDict.fromkeys("ab", value=0)
ordered.note = "kept"
print(copy.copy(ordered).note, copy.deepcopy(ordered).note, copy.copy(uuid.UUID(int=5)) == uuid.UUID(int=5))
print(inspect.getclosurevars(said).builtins.keys(), said.__code__.co_names)


@dataclass
class Written:
    shared: " ClassVar[int]" = 1
    first: "InitVar [int]" = 2
    own: "int" = 3


print(Written(), inspect.signature(Written))
print(datetime.datetime(2024, 3, 5).strftime("%_d|%4Y|%10Y|%-m|%^a"), repr(struct.Struct("=i")), struct.pack("4p", b"long text"))
module = types.ModuleType("made")
module.__dir__ = lambda: ["z", "a"]
print(dir(module), module)
print(datetime.datetime.strptime("12/25", "%m/%d"))
