"""pprint of long bytes, of subclasses and of dataclasses with a repr of their own."""

import types
from collections import OrderedDict, UserString
from dataclasses import dataclass
from pprint import pprint

letters = b"abcdefghijklmnopqrstuvwxyz" * 2
pprint(letters, width=30)
pprint(bytearray(letters), width=30)
pprint({"a": 1, "data": letters, "z": [bytes(range(16))]}, width=30)
pprint(UserString("the quick brown fox jumped over a lazy dog"), width=20)


class Settings(types.SimpleNamespace):
    pass


class Menu(OrderedDict):
    pass


class Plain(dict):
    def __repr__(self):
        return "a plain one, however long the line is"


@dataclass
class Own:
    x: int = 1

    def __repr__(self):
        return "a repr of my own that fits on no line"


@dataclass
class Given:
    first: str = "a long text"
    second: str = "another long text"


pprint(Settings(alpha=1, beta=[1, 2, 3], gamma="a longer text than fits"), width=30)
pprint(Menu(starter="soup of the day", main="the fish", dessert="none"), width=30)
pprint(Plain(a=1, b=2), width=10)
pprint([Own(), Given()], width=20)
