"""json.encoder: JSONEncoder."""

import _json
from _json import encode_basestring, encode_basestring_ascii

INFINITY = float("inf")


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if type(self).iterencode is not JSONEncoder.iterencode:
            return "".join(self.iterencode(o, _one_shot=True))
        return self._text(o)

    def iterencode(self, o, _one_shot=False):
        if _one_shot:
            yield self._text(o)
            return
        pieces = []
        try:
            self._text(o, pieces)
        except BaseException:
            yield from pieces
            raise
        yield from pieces

    def _text(self, o, pieces=None):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _json.encode(
            o, self.default, bool(self.ensure_ascii), indent, self.item_separator, self.key_separator,
            bool(self.sort_keys), bool(self.skipkeys), bool(self.allow_nan), bool(self.check_circular), pieces)
