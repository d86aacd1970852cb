"""urllib.parse (https://docs.python.org/3.13/library/urllib.parse.html)."""

import re
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
    "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
    "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "sip", "sips"]
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "sip", "sips", "mms", "sftp", "tel"]
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


# ---- Text and bytes ----

def _as_text(*args):
    """The arguments as text, and what gives a result the kind that they have."""
    if any(isinstance(arg, str) != isinstance(args[0], str) for arg in args[1:] if arg):
        raise TypeError("Cannot mix str and non-str arguments")
    if isinstance(args[0], str):
        return *args, lambda result: result
    return *(arg.decode("ascii") if arg else "" for arg in args), lambda result: result.encode("ascii")


class _Text:
    """A result as text."""
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    """A result as bytes."""
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Netloc:
    __slots__ = ()

    def _user(self):
        at, colon = self._marks("@", ":")
        userinfo, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = userinfo.partition(colon)
        return name, password if found else None

    def _host(self):
        at, opening, closing, colon = self._marks("@", "[", "]", ":")
        _, _, host = self.netloc.rpartition(at)
        _, bracket, bracketed = host.partition(opening)
        if bracket:
            host, _, port = bracketed.partition(closing)
            _, _, port = port.partition(colon)
        else:
            host, _, port = host.partition(colon)
        return host, port or None

    def _marks(self, *marks):
        return marks if isinstance(self.netloc, str) else [mark.encode() for mark in marks]

    username = property(lambda self: self._user()[0])
    password = property(lambda self: self._user()[1])

    @property
    def hostname(self):
        # The zone of an address keeps its case.
        host, percent, zone = self._host()[0].partition(*self._marks("%"))
        return host.lower() + percent + zone or None

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")
_Defrag = namedtuple("DefragResult", "url fragment")


class SplitResult(_Split, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_Split, _Netloc, _Bytes):
    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResult(_Parse, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_Parse, _Netloc, _Bytes):
    __slots__ = ()
    geturl = ParseResult.geturl


class DefragResult(_Defrag, _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class DefragResultBytes(_Defrag, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


for _kind in (SplitResult, ParseResult, DefragResult):
    _kind._counterpart = globals()[_kind.__name__ + "Bytes"]
    _kind._counterpart._counterpart = _kind


# ---- Taking apart and putting together ----

_CONTROLS = "".join(map(chr, range(33)))


def _cleaned(text):
    return text.replace("\t", "").replace("\r", "").replace("\n", "")


def _is_ipv6(host):
    """Eight groups of hexadecimal digits, a run of zeros left out once, the last two perhaps as an IPv4 address; a zone behind them."""
    host, percent, zone = host.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    head, gap, tail = host.partition("::")
    groups = (head.split(":") if head else []) + (tail.split(":") if tail else [])
    if groups and "." in groups[-1]:
        bytes_of_it = groups.pop().split(".")
        if len(bytes_of_it) != 4 or not all(re.fullmatch("0|[1-9][0-9]{0,2}", byte) and int(byte) < 256 for byte in bytes_of_it):
            return False
        groups += ["0", "0"]
    return all(re.fullmatch("[0-9a-fA-F]{1,4}", group) for group in groups) and (len(groups) < 8 if gap else len(groups) == 8)


def _check_bracketed(host):
    if host.startswith("v"):
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError("IPvFuture address is invalid")
    elif re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3}){3}", host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(host):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _check_normal_form(netloc):
    """No character may become one that separates when a browser or a name server brings it into its normal form."""
    if netloc.isascii():
        return
    import unicodedata
    name = "".join(c for c in netloc if c not in "@:#?")
    normal = unicodedata.normalize("NFKC", name)
    if normal != name and any(c in normal for c in "/?#@:"):
        raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, result = _as_text(url, scheme)
    url, scheme = _cleaned(url.lstrip(_CONTROLS)), _cleaned(scheme.strip(_CONTROLS))
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and re.fullmatch(r"[A-Za-z0-9+.\-]+", url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        end = min((at for at in (url.find(c, 2) for c in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_normal_form(netloc)
    return result(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, result = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return result(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, result = _as_text(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or (scheme in uses_netloc and scheme and (not url or url[:1] == "/")):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return result(url + "#" + fragment if fragment else url)


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, result = _as_text(*components)
    return result(urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment)))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, result = _as_text(base, url)
    return result(_joined(base, url, allow_fragments))


def _joined(base, url, allow_fragments):
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


def urldefrag(url):
    url, result = _as_text(url)
    fragment = ""
    if "#" in url:
        s, n, p, a, q, fragment = urlparse(url)
        url = urlunparse((s, n, p, a, q, ""))
    return result(DefragResult(url, fragment))


# ---- Quoting ----

def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    return "".join(chr(b) if b in _ALWAYS_SAFE or b in safe else f"%{b:02X}" for b in bs)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    result = [first]
    for item in rest:
        try:
            result.append(bytes([int(item[:2], 16)]) if len(item) >= 2 else b"%" + item)
            if len(item) >= 2:
                result.append(item[2:])
        except ValueError:
            result.append(b"%" + item)
    return b"".join(result)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    return re.sub(r"(?:%[0-9a-fA-F]{2})+", lambda m: unquote_to_bytes(m[0]).decode(encoding or "utf-8", errors or "replace"), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    elif not hasattr(query, "__len__") or len(query) and (not hasattr(query, "__getitem__") or not isinstance(query[0], tuple)):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        return quote_via(value, safe) if isinstance(value, bytes) else quote_via(str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        values = value if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__") else [value]
        parts += [f"{quoted(key)}={quoted(v)}" for v in values]
    return "&".join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    if isinstance(qs, str):
        equal, separator = "=", separator if isinstance(separator, str) else separator.decode("ascii")

        def plain(text):
            return unquote_plus(text, encoding, errors)
    else:
        # A memoryview refuses what bytes would make something else of.
        qs, equal, separator = bytes(memoryview(qs)), b"=", separator.encode("ascii") if isinstance(separator, str) else separator

        def plain(text):
            return unquote_to_bytes(text.replace(b"+", b" "))
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition(equal)
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {pair!r}")
        if value or keep_blank_values:
            result.append((plain(name), plain(value)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


# ---- Pieces of URLs, as older programs take them apart ----

def unwrap(url):
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url


def to_bytes(url):
    import warnings
    warnings.warn("urllib.parse.to_bytes() is deprecated as of 3.8", DeprecationWarning, stacklevel=2)
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters") from None
    return url


def clear_cache():
    pass
