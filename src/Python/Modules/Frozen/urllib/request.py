"""urllib.request (https://docs.python.org/3.13/library/urllib.request.html), over the simulated network: http: and data: URLs."""

import io
import socket

from .error import ContentTooShortError, HTTPError, URLError
from .parse import quote, unquote, unquote_to_bytes, urljoin, urlsplit

__all__ = ["Request", "OpenerDirector", "BaseHandler", "HTTPHandler", "urlopen", "urlretrieve", "build_opener", "install_opener",
           "pathname2url", "url2pathname", "urlcleanup"]

__version__ = "3.13"
_REDIRECTS = {301, 302, 303, 307, 308}
_MOST_REDIRECTS = 10


class Message:
    """The headers of an answer, found without regard to upper and lower case."""

    def __init__(self, fields=()):
        self._headers = list(fields)

    def get(self, name, failobj=None):
        return next((value for key, value in self._headers if key.lower() == name.lower()), failobj)

    def get_all(self, name, failobj=None):
        return [value for key, value in self._headers if key.lower() == name.lower()] or failobj

    __getitem__ = get

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._headers)

    def keys(self):
        return [key for key, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def get_content_type(self):
        return self.get("Content-Type", "text/plain").partition(";")[0].strip().lower()

    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().partition("/")[2]

    def get_content_charset(self, failobj=None):
        for part in self.get("Content-Type", "").split(";")[1:]:
            name, _, value = part.strip().partition("=")
            if name.lower() == "charset":
                return value.strip('"').lower()
        return failobj

    def __str__(self):
        return "".join(f"{key}: {value}\n" for key, value in self._headers) + "\n"

    as_string = __str__


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        self.unredirected_hdrs = {}
        for key, value in headers.items():
            self.add_header(key, value)
        self.unverifiable = unverifiable
        if method:
            self.method = method
        self.origin_req_host = self.host if origin_req_host is None else origin_req_host

    @property
    def full_url(self):
        return f"{self._url}#{self.fragment}" if self.fragment else self._url

    @full_url.setter
    def full_url(self, url):
        self._url, _, self.fragment = url.strip().partition("#")
        self.fragment = self.fragment or None
        self.type, colon, rest = self._url.partition(":")
        if not colon or not self.type.isalnum():
            raise ValueError(f"unknown url type: {self._url!r}")
        self.type = self.type.lower()
        host, slash, path = rest[2:].partition("/") if rest.startswith("//") else ("", "", rest)
        host, question, query = host.partition("?")
        self.host = unquote(host) or None
        self.selector = (slash + path or "/") if not question else f"/?{query}{slash}{path}"

    def get_method(self):
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class HTTPResponse(io.BytesIO):
    def __init__(self, url, status, reason, headers, body, method="GET"):
        super().__init__(body)
        self.url = url
        self.code = self.status = status
        self.reason = self.msg = reason
        self.headers = headers
        self.version = 11
        self.length = len(body)

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.code

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()


HTTPResponse.__module__ = "http.client"


# ---- HTTP ----

def _body_of(request):
    data = request.data
    if data is None:
        return None
    if isinstance(data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    if hasattr(data, "read"):
        data = data.read()
    return bytes(data) if isinstance(data, (bytes, bytearray, memoryview)) else b"".join(data)


def _exchange(request, timeout):
    """One request over a connection of its own."""
    if not request.host:
        raise URLError("no host given")
    host, _, port = request.host.rpartition("@")[2].partition(":")
    body = _body_of(request)
    headers = {"Accept-Encoding": "identity"}
    if body is not None:
        headers["Content-Length"] = str(len(body))
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    headers["Host"] = request.host
    headers["User-Agent"] = "Python-urllib/3.13"
    headers.update((key.title(), value) for key, value in request.header_items())
    headers["Connection"] = "close"
    head = "".join(f"{key}: {value}\r\n" for key, value in headers.items())
    try:
        with socket.create_connection((host, int(port or 80)), *(() if timeout is None else (timeout,))) as connection:
            connection.sendall(f"{request.get_method()} {quote(request.selector, safe='%/:=&?~#+!$,;@()*[]')} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + (body or b""))
            # Each exchange has a connection of its own, which ends with the answer.
            received = []
            while piece := connection.recv(65536):
                received.append(piece)
            stream = io.BytesIO(b"".join(received))
            status = stream.readline().decode("latin-1")
            if not status:
                from http.client import RemoteDisconnected
                raise RemoteDisconnected("Remote end closed connection without response")
            _, code, reason = status.rstrip("\r\n").split(" ", 2)
            fields = []
            while (line := stream.readline().decode("latin-1").rstrip("\r\n")):
                name, _, value = line.partition(":")
                fields.append((name, value.strip()))
            answer = Message(fields)
            length = answer.get("Content-Length")
            data = b"" if request.get_method() == "HEAD" else stream.read() if length is None else stream.read(int(length))
    except OSError as error:
        raise URLError(error) from error
    if length is not None and request.get_method() != "HEAD" and len(data) < int(length):
        from http.client import IncompleteRead
        raise IncompleteRead(data, int(length) - len(data))
    return HTTPResponse(request.full_url, int(code), reason, answer, data)


class BaseHandler:
    handler_order = 500
    parent = None

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        return self.handler_order < getattr(other, "handler_order", 0)


class HTTPHandler(BaseHandler):
    def http_open(self, req):
        return _exchange(req, req.timeout)


class DataHandler(BaseHandler):
    def data_open(self, req):
        import base64
        head, comma, data = req._url.partition(":")[2].partition(",")
        data = unquote_to_bytes(data)
        if head.endswith(";base64"):
            data = base64.decodebytes(data)
            head = head[:-7]
        head = head or "text/plain;charset=US-ASCII"
        return HTTPResponse(req.full_url, None, None, Message([("Content-type", head), ("Content-length", str(len(data)))]), data)


class OpenerDirector:
    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.13")]
        self.handlers = []

    def add_handler(self, handler):
        if not hasattr(handler, "add_parent"):
            raise TypeError(f"expected BaseHandler instance, got {type(handler)!r}")
        self.handlers.append(handler)
        self.handlers.sort(key=lambda handler: handler.handler_order)
        handler.add_parent(self)

    def close(self):
        pass

    def _first(self, method, *args):
        for handler in self.handlers:
            if hasattr(handler, method):
                result = getattr(handler, method)(*args)
                if result is not None:
                    return result
        return None

    def open(self, fullurl, data=None, timeout=None):
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            request.data = data
        for key, value in self.addheaders:
            if not request.has_header(key.capitalize()):
                request.add_unredirected_header(key, value)
        visited = []
        while True:
            request.timeout = timeout
            for handler in self.handlers:
                if hasattr(handler, f"{request.type}_request"):
                    request = getattr(handler, f"{request.type}_request")(request)
            response = self._first(f"{request.type}_open", request)
            if response is None:
                raise URLError(f"unknown url type: {request.type}")
            if response.status is None or 200 <= response.status < 300:
                return response
            location = response.headers.get("Location")
            if response.status not in _REDIRECTS or location is None:
                raise HTTPError(request.full_url, response.status, response.reason, response.headers, response)
            target = urljoin(request.full_url, location)
            visited.append(target)
            if len(visited) > _MOST_REDIRECTS or visited.count(target) > 4:
                raise HTTPError(request.full_url, response.status, "The HTTP server returned a redirect error that would lead to an infinite loop.\n"
                                f"The last 30x error message was:\n{response.reason}", response.headers, response)
            request = Request(target, headers={key: value for key, value in request.headers.items() if key.lower() not in ("content-length", "content-type")},
                              method="HEAD" if request.get_method() == "HEAD" else "GET")


def build_opener(*handlers):
    opener = OpenerDirector()
    made = [handler() if isinstance(handler, type) else handler for handler in handlers]
    for default in (HTTPHandler, DataHandler):
        if not any(isinstance(handler, default) for handler in made):
            opener.add_handler(default())
    for handler in made:
        opener.add_handler(handler)
    return opener


_opener = None


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=None, *, context=None):
    if _opener is None:
        install_opener(build_opener())
    return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as response:
        content = response.read()
        headers = response.info()
    if filename is None:
        import tempfile
        filename = tempfile.mktemp()
    if reporthook:
        reporthook(0, 8192, len(content))
    with open(filename, "wb") as file:
        for at in range(0, len(content), 8192):
            file.write(content[at:at + 8192])
            if reporthook:
                reporthook(at // 8192 + 1, 8192, len(content))
    return filename, headers


def urlcleanup():
    pass


def pathname2url(pathname):
    return quote(pathname)


def url2pathname(pathname):
    return unquote(pathname)
