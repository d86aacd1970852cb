"""http.client: the exceptions of HTTP. Requests are made with urllib.request, sockets or asyncio's streams."""

__all__ = ["HTTPException", "IncompleteRead", "RemoteDisconnected", "InvalidURL", "BadStatusLine", "HTTP_PORT", "responses"]

from http import HTTPStatus

HTTP_PORT = 80
responses = {status: status.phrase for status in HTTPStatus}


class HTTPException(Exception):
    pass


class InvalidURL(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = f", {self.expected} more expected" if self.expected is not None else ""
        return f"IncompleteRead({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)
