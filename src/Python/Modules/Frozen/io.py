"""io (https://docs.python.org/3.13/library/io.html), on the virtual file system."""

import errno
import _files

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase", "BufferedReader",
    "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR",
    "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder", "text_encoding",
]

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_closed(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check_closed()

    def seekable(self):
        self._check_closed()
        return False

    def readable(self):
        self._check_closed()
        return False

    def writable(self):
        self._check_closed()
        return False

    def isatty(self):
        self._check_closed()
        return False

    def fileno(self):
        self._unsupported("fileno")

    def seek(self, *args):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None, /):
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def write(self, b, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, s, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class _Bytes(BufferedIOBase):
    """Bytes in memory and a position in them."""

    def __init__(self, data):
        self._data = data
        self._pos = 0

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable

    def _readable(self):
        self._check_closed()

    def _writable(self):
        self._check_closed()

    def read(self, size=-1, /):
        self._readable()
        if size is None or size < 0:
            size = max(0, len(self._data) - self._pos)
        result = bytes(self._data[self._pos:self._pos + size])
        self._pos += len(result)
        return result

    def read1(self, size=-1, /):
        return self.read(size)

    def peek(self, size=0, /):
        self._readable()
        return bytes(self._data[self._pos:])

    def readline(self, size=-1, /):
        self._readable()
        end = self._data.find(b"\n", self._pos) + 1 or len(self._data)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        result = bytes(self._data[self._pos:end])
        self._pos += len(result)
        return result

    def write(self, b, /):
        self._writable()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b) if isinstance(b, (bytes, bytearray)) else memoryview(b).tobytes()
        if b:
            if self._pos > len(self._data):
                self._data.extend(bytes(self._pos - len(self._data)))
            self._data[self._pos:self._pos + len(b)] = b
            self._pos += len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if not isinstance(pos, int):
            raise TypeError(f"'{type(pos).__name__}' object cannot be interpreted as an integer")
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._data) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, size=None, /):
        self._writable()
        size = self._pos if size is None else size
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(self._data):
            del self._data[size:]
        return size


class BytesIO(_Bytes):
    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        super().__init__(bytearray(b"" if initial_bytes is None else initial_bytes))

    def getvalue(self):
        self._check_closed()
        return bytes(self._data)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._data)

    def close(self):
        self._closed = True


class _Text(TextIOBase):
    """Text in memory and a position in it; what is written at its end is joined when somebody looks."""

    def __init__(self, text, translate, write_newline):
        self._text = text
        self._new = []
        self._pos = len(text)
        self._translate = translate
        self._write_newline = write_newline

    def _joined(self):
        if self._new:
            self._text += "".join(self._new)
            self._new.clear()
        return self._text

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        self._check_closed()
        text = self._joined()
        end = len(text) if size is None or size < 0 else self._pos + size
        result = text[self._pos:end]
        self._pos += len(result)
        return result

    def readline(self, size=-1, /):
        self._check_closed()
        text = self._joined()
        end = self._line_end(text)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        result = text[self._pos:end]
        self._pos += len(result)
        return result

    def _line_end(self, text):
        return text.find("\n", self._pos) + 1 or len(text)

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        count = len(s)
        if not s:
            return 0
        if self._translate:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        if self._write_newline is not None:
            s = s.replace("\n", self._write_newline)
        if self._new or self._pos == len(self._text):
            self._new.append(s)
        else:
            text = self._text
            if self._pos > len(text):
                text += "\0" * (self._pos - len(text))
            self._text = text[:self._pos] + s + text[self._pos + len(s):]
        self._pos += len(s)
        return count

    def seek(self, pos, whence=0, /):
        self._check_closed()
        text = self._joined()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._pos = pos
        elif whence in (1, 2):
            if pos:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._pos = len(text)
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, pos=None, /):
        self._check_closed()
        text = self._joined()
        pos = self._pos if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = text[:pos]
        return pos


class StringIO(_Text):
    def __init__(self, initial_value="", newline="\n"):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        super().__init__("", newline is None, newline if newline in ("\r", "\r\n") else None)
        self.write(initial_value or "")
        self._pos = 0
        self._joined()

    def getvalue(self):
        self._check_closed()
        return self._joined()

    def close(self):
        self._closed = True

    def _check_closed(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    @property
    def line_buffering(self):
        return False


class _File(_Bytes):
    """An open file of the virtual file system."""
    _next = 3

    def __init__(self, name, node, mode, reads, writes, appends):
        super().__init__(node.data)
        self.name = name
        self._node = node
        self._mode = mode
        self._reads, self._writes, self._appends = reads, writes, appends
        self._pos = len(node.data) if appends else 0
        self._fd = _File._next
        _File._next += 1

    @property
    def mode(self):
        return self._mode

    @property
    def raw(self):
        return self

    def fileno(self):
        self._check_closed()
        return self._fd

    def readable(self):
        self._check_closed()
        return self._reads

    def writable(self):
        self._check_closed()
        return self._writes

    def _readable(self):
        self._check_closed()
        if not self._reads:
            raise UnsupportedOperation("read")

    def _writable(self):
        self._check_closed()
        if not self._writes:
            raise UnsupportedOperation("write")

    def _check_closed(self):
        if self._closed:
            raise ValueError("I/O operation on closed file" if type(self) is FileIO else "I/O operation on closed file.")

    def write(self, b, /):
        if self._appends:
            self._pos = len(self._data)
        count = super().write(b)
        self._node.mtime = _files._now()
        return count

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class FileIO(_File):
    pass


class BufferedReader(_File):
    pass


class BufferedWriter(_File):
    pass


class BufferedRandom(_File):
    pass


class BufferedRWPair(BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self._reader, self._writer = reader, writer

    def read(self, size=-1, /):
        return self._reader.read(size)

    def readline(self, size=-1, /):
        return self._reader.readline(size)

    def write(self, b, /):
        return self._writer.write(b)

    def flush(self):
        self._writer.flush()

    def readable(self):
        return self._reader.readable()

    def writable(self):
        return self._writer.writable()


def _encoding_name(encoding):
    return "utf-8" if encoding in (None, "locale") else encoding


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        "".encode(_encoding_name(encoding))
        self.buffer = buffer
        self.encoding = encoding if encoding not in (None, "locale") else "UTF-8"
        self.errors = errors or "strict"
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._pending = None

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def _check_closed(self):
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if not self.buffer.closed:
            self.flush()
            self.buffer.close()

    def flush(self):
        self._check_closed()
        self.buffer.flush()

    def fileno(self):
        return self.buffer.fileno()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _load(self):
        """The text from the position on, decoded once; what is left of it waits."""
        self._check_closed()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._pending is None:
            text = self.buffer.read().decode(_encoding_name(self.encoding), self.errors)
            if self._newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._pending = [text, 0]
        return self._pending

    def read(self, size=-1, /):
        text, at = pending = self._load()
        end = len(text) if size is None or size < 0 else at + size
        result = text[at:end]
        pending[1] = at + len(result)
        return result

    def readline(self, size=-1, /):
        text, at = pending = self._load()
        if self._newline == "":
            ends = [i + 1 for i in (text.find("\n", at), text.find("\r", at)) if i >= 0]
            end = min(ends, default=len(text))
            if text[end - 1:end + 1] == "\r\n":
                end += 1
        else:
            newline = self._newline or "\n"
            found = text.find(newline, at)
            end = len(text) if found < 0 else found + len(newline)
        if size is not None and size >= 0:
            end = min(end, at + size)
        pending[1] = end
        return text[at:end]

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        self._settle()
        text = s.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else s
        self.buffer.write(text.encode(_encoding_name(self.encoding), self.errors))
        return len(s)

    def _settle(self):
        """Puts the buffer's position behind what was read."""
        if self._pending is not None:
            text, at = self._pending
            self._pending = None
            self.buffer.seek(-len(text[at:].encode(_encoding_name(self.encoding), self.errors)), 1)

    def tell(self):
        self._check_closed()
        self._settle()
        return self.buffer.tell()

    def seek(self, cookie, whence=0, /):
        self._check_closed()
        if whence == 1 and cookie:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self._settle()
        return self.buffer.seek(cookie, whence)

    def truncate(self, pos=None, /):
        self._settle()
        return self.buffer.truncate(pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if newline is not None:
            self._newline = newline

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def __repr__(self):
        text = "<_io.TextIOWrapper"
        for name in ("name", "mode"):
            if hasattr(self, name):
                text += f" {name}={getattr(self, name)!r}"
        return f"{text} encoding={self.encoding!r}>"


class IncrementalNewlineDecoder:
    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate = decoder, translate

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        file = _files.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    flags = set(mode)
    if flags - set("axrwb+t") or len(mode) > len(flags):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in flags
    if binary and "t" in flags:
        raise ValueError("can't have text and binary mode at once")
    if len(flags & set("axrw")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode"
                         if len(flags & set("axrw")) > 1 else "Must have exactly one of create/read/write/append mode and at most one plus")
    if binary:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {'an' if name != 'newline' else 'a'} {name} argument")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    if isinstance(file, int):
        raise OSError(errno.EBADF, "Bad file descriptor", file)
    reads = "r" in flags or "+" in flags
    writes = bool(flags & set("awx+"))
    folder, name = _files.parent_of(file)
    node = folder.children.get(name)
    if node is None:
        if "r" in flags:
            raise _files.error(errno.ENOENT, file)
        if not _files.writable(file, folder):
            raise _files.error(errno.EACCES, file)
        node = folder.children[name] = _files.Node(bytearray())
    else:
        if "x" in flags:
            raise _files.error(errno.EEXIST, file)
        if node.is_dir:
            raise _files.error(errno.EISDIR, file)
        if writes and node.read_only:
            raise _files.error(errno.EROFS, file)
        if "w" in flags:
            node.data.clear()
    kind = FileIO if buffering == 0 else BufferedRandom if "+" in flags else BufferedWriter if writes else BufferedReader
    shown = "rb+" if binary and "+" in flags and "r" in flags else mode
    raw = kind(file, node, shown, reads, writes, "a" in flags)
    if binary:
        return raw
    text = TextIOWrapper(raw, encoding, errors, newline)
    text.mode = mode
    return text


def open_code(path):
    return open(path, "rb")


for _class in (
        IOBase, RawIOBase, BufferedIOBase, TextIOBase, BytesIO, StringIO, FileIO, BufferedReader, BufferedWriter, BufferedRandom,
        BufferedRWPair, TextIOWrapper, IncrementalNewlineDecoder):
    if _class not in (IOBase, RawIOBase, BufferedIOBase, TextIOBase):
        _class.__module__ = "_io"
del _class
open.__module__ = "_io"
