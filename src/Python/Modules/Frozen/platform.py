"""platform (https://docs.python.org/3.13/library/platform.html): the machine that is pretended."""

import os


def system():
    return "Linux"


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return "x86_64"


def processor():
    return ""


def python_version():
    return "3.13.0"


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "CPython"


def python_compiler():
    return "playground"


def platform(aliased=False, terse=False):
    return "Linux-6.0-x86_64"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """There is no C library."""
    return lib, version


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"
