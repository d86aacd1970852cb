"""io (https://docs.python.org/3.13/library/io.html), on the virtual file system."""

from operator import index as _index
import errno
import sys
import _files
from _staticnames import name_as_static
from abc import ABCMeta

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


class _IOBase:
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

    def readline(self, size=-1, /):
        size = -1 if size is None else _index(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            count = 1
            if hasattr(self, "peek"):
                ahead = self.peek(1)
                count = ahead.find(b"\n") + 1 or len(ahead) or 1
                count = min(count, size - len(line)) if size >= 0 else count
            piece = self.read(count)
            if not piece:
                break
            line += piece
            if line.endswith(b"\n"):
                break
        return bytes(line)

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


class _RawIOBase(_IOBase):
    def readinto(self, buffer, /):
        self._unsupported("readinto")

    def write(self, b, /):
        self._unsupported("write")

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        found = bytearray()
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            found += piece
        return bytes(found) if found or piece is not None else None


class _BufferedIOBase(_IOBase):
    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def write(self, b, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer, /):
        return self._read_into(buffer, self.read)

    def readinto1(self, buffer, /):
        return self._read_into(buffer, self.read1)

    def _read_into(self, buffer, read):
        if not isinstance(buffer, memoryview):
            buffer = memoryview(buffer)
        buffer = buffer.cast("B")
        data = read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


class _TextIOBase(_IOBase):
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


class _Bytes:
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
        size = -1 if size is None else _index(size)
        if size < 0:
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
        size = -1 if size is None else _index(size)
        if size >= 0:
            end = min(end, self._pos + size)
        result = bytes(self._data[self._pos:end])
        self._pos += len(result)
        return result

    def write(self, b, /):
        self._writable()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        try:
            b = bytes(b) if isinstance(b, (bytes, bytearray)) else memoryview(b).tobytes()
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None
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
        size = self._pos if size is None else _index(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(self._data):
            del self._data[size:]
        return size


class BytesIO(_Bytes, _BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        if initial_bytes is None:
            initial_bytes = b""
        try:
            memoryview(initial_bytes)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not {type(initial_bytes).__name__!r}") from None
        super().__init__(bytearray(initial_bytes))

    def getvalue(self):
        self._check_closed()
        return bytes(self._data)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._data)

    def close(self):
        self._closed = True


class _Text(_TextIOBase):
    """Text in memory and a position in it; what is written at its end is joined when somebody looks."""

    def __init__(self, newline):
        self._text = ""
        self._new = []
        self._pos = 0
        self._newline = newline
        self._decoder = None if newline else IncrementalNewlineDecoder(None, newline is None)
        self._write_newline = newline if newline in ("\r", "\r\n") else None

    @property
    def newlines(self):
        return None if self._decoder is None else self._decoder.newlines

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
        size = -1 if size is None else _index(size)
        end = len(text) if size < 0 else self._pos + size
        result = text[self._pos:end]
        self._pos += len(result)
        return result

    def readline(self, size=-1, /):
        self._check_closed()
        text = self._joined()
        end = self._line_end(text)
        size = -1 if size is None else _index(size)
        if size >= 0:
            end = min(end, self._pos + size)
        result = text[self._pos:end]
        self._pos += len(result)
        return result

    def _line_end(self, text):
        newline = self._newline or "\n"
        found = text.find(newline, self._pos)
        end = found + len(newline) if found >= 0 else len(text)
        if self._newline == "" and (found := text.find("\r", self._pos, end)) >= 0:
            end = found + 2 if text[found + 1:found + 2] == "\n" else found + 1
        return end

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        count = len(s)
        if not s:
            return 0
        if self._decoder is not None:
            s = self._decoder.decode(s, True)
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
        if not hasattr(pos, "__index__"):
            raise TypeError(f"'{type(pos).__name__}' object cannot be interpreted as an integer")
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
        pos = self._pos if pos is None else _index(pos)
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = text[:pos]
        return pos


class StringIO(_Text):
    def __init__(self, initial_value="", newline="\n"):
        _check_newline(newline)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        super().__init__(newline)
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


class _NotPickled:
    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def __reduce_ex__(self, protocol, /):
        return self.__reduce__()


class FileIO(_NotPickled, _Bytes, _RawIOBase):
    """A file of the virtual file system; what is written is there at once."""
    _next = 3
    # What a buffer around it has yet to write, and how the outermost stream around it shows: a file that is let go is closed by this
    # one, which comes to its end with those around it.
    _unwritten = b""
    _shown = None

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if isinstance(file, int):
            raise OSError(errno.EBADF, "Bad file descriptor", file)
        flags = set(mode.replace("b", ""))
        if flags - set("axrw+") or len(flags & set("axrw")) != 1:
            raise ValueError(f"invalid mode: {mode}" if flags - set("axrw+") else
                             "Must have exactly one of create/read/write/append mode and at most one plus")
        self._reads = "r" in flags or "+" in flags
        self._writes = bool(flags & set("awx+"))
        self._appends = "a" in flags
        self._node = self._find(_files.fspath(file), flags)
        super().__init__(self._node.data)
        self.name = file
        self._pos = len(self._data) if self._appends else 0
        self.closefd = closefd
        self._fd = FileIO._next
        FileIO._next += 1

    def _find(self, file, flags):
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
            if self._writes and node.read_only:
                raise _files.error(errno.EROFS, file)
            if "w" in flags:
                node.data.clear()
        self._creates = "x" in flags
        return node

    @property
    def mode(self):
        kind = "x" if self._creates else "a" if self._appends else None
        if kind is not None:
            return kind + "b+" if self._reads else kind + "b"
        return "rb+" if self._reads and self._writes else "rb" if self._reads else "wb"

    def fileno(self):
        self._check_closed()
        return self._fd

    def readable(self):
        self._check_closed()
        return self._reads

    def writable(self):
        self._check_closed()
        return self._writes

    def __del__(self):
        if self._closed or "_fd" not in self.__dict__:
            return
        try:
            warnings = sys.modules.get("warnings")
            if warnings is not None and self.closefd:
                warnings.warn(f"unclosed file {self._shown or repr(self)}", ResourceWarning, 1, self)
        finally:
            if self._unwritten:
                self.write(self._unwritten)

    def _readable(self):
        self._check_closed()
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")

    def _writable(self):
        self._check_closed()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")

    def _check_closed(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def write(self, b, /):
        if self._appends:
            self._pos = len(self._data)
        count = super().write(b)
        self._node.mtime = _files._now()
        return count

    def truncate(self, size=None, /):
        self._writable()
        size = self._pos if size is None else size
        if size > len(self._data):
            self._data.extend(bytes(size - len(self._data)))
        return super().truncate(size)

    def __repr__(self):
        if self._closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd!r}>"


class _Channel(_RawIOBase):
    """A pipe or socket by its descriptor: what os.fdopen() gives."""

    def __init__(self, fd, mode, closefd):
        from _socket import _at, _read, _write
        self._end, self._read, self._write = _at(fd), _read, _write
        self.name = fd
        self.mode = "wb" if set(mode) & set("wa") else "rb"
        self.closefd = closefd
        self._left = False

    @property
    def closed(self):
        return self._left or self._end.fileno() < 0

    def _check_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def fileno(self):
        self._check_closed()
        return self._end.fileno()

    def readable(self):
        self._check_closed()
        return self.mode == "rb"

    def writable(self):
        self._check_closed()
        return self.mode == "wb"

    def seekable(self):
        return False

    def read(self, size=-1, /):
        if not self.readable():
            raise UnsupportedOperation("File not open for reading")
        try:
            if size is not None and size >= 0:
                return self._read(self._end.fileno(), size)
            return self.readall()
        except BlockingIOError:
            return None

    def readall(self):
        parts = []
        while data := self._read(self._end.fileno(), DEFAULT_BUFFER_SIZE):
            parts.append(data)
        return b"".join(parts)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        if not self.writable():
            raise UnsupportedOperation("File not open for writing")
        try:
            return self._write(self._end.fileno(), data)
        except BlockingIOError:
            return None

    def close(self):
        if not self.closed and self.closefd:
            self._end.close()
        self._left = True

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd!r}>"


_Channel.__name__ = _Channel.__qualname__ = "FileIO"


def _by_descriptor(fd, mode, closefd):
    import os
    file = os._open_files.get(fd)
    return _Channel(fd, mode, closefd) if file is None else file


class _Buffered(_NotPickled, _BufferedIOBase):
    """Another stream with bytes read ahead and bytes not written yet. A file of ours is in memory already and needs no reading ahead."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        for name, need in (("readable", self._reads), ("writable", self._writes), ("seekable", self._reads and self._writes)):
            if need and not getattr(raw, name)():
                raise OSError(f"File or stream is not {name}.")
        self._raw = raw
        self._buffer_size = buffer_size
        self._is_memory = type(raw) is FileIO
        self._ahead = b""
        self._unwritten = bytearray()
        if self._is_memory and self._writes:
            raw._unwritten = self._unwritten

    _reads = _writes = False

    @property
    def raw(self):
        raw = self.__dict__.get("_raw")
        if raw is None:
            raise ValueError("raw stream has been detached" if "_raw" in self.__dict__ else "I/O operation on uninitialized object")
        return raw

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def _check_closed(self, what="I/O operation on closed file."):
        if self.raw.closed:
            raise ValueError(what)

    def close(self):
        if self.raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        raw = self.raw
        self.flush()
        self._raw = None
        return raw

    def flush(self):
        self._check_closed("flush of closed file")
        while self._unwritten:
            count = self.raw.write(bytes(self._unwritten))
            if count is None:
                raise BlockingIOError(errno.EAGAIN, "write could not complete without blocking", 0)
            del self._unwritten[:count]
        self.raw.flush()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def seekable(self):
        return self.raw.seekable()

    def readable(self):
        return self.raw.readable() and self._reads

    def writable(self):
        return self.raw.writable() and self._writes

    def tell(self):
        return self.raw.tell() - len(self._ahead) + len(self._unwritten)

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._check_closed("seek of closed file")
        self._write_out()
        if whence == 1:
            target -= len(self._ahead)
        self._ahead = b""
        return self.raw.seek(target, whence)

    def truncate(self, pos=None, /):
        if not self._writes:
            self._unsupported("truncate")
        self.flush()
        return self.raw.truncate(self.tell() if pos is None else pos)

    def _write_out(self):
        if self._unwritten:
            self.flush()

    def _readable(self, name):
        if not self._reads:
            self._unsupported(name)
        self._check_closed(f"{name} of closed file" if name != "readline" else "I/O operation on closed file.")
        self._write_out()

    def read(self, size=-1, /):
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._readable("read")
        if self._is_memory:
            return self._raw.read(size)
        everything = size is None or size < 0
        found = bytearray(self._ahead)
        self._ahead = b""
        piece = b""
        if everything and hasattr(self.raw, "readall"):
            piece = self.raw.readall()
            found += piece or b""
        else:
            while (everything or len(found) < size) and (piece := self.raw.read(self._buffer_size)):
                found += piece
        if not found and piece is None:
            return None
        if not everything:
            self._ahead = bytes(found[size:])
            del found[size:]
        return bytes(found)

    def read1(self, size=-1, /):
        self._readable("read")
        if self._is_memory:
            return self._raw.read(size)
        size = self._buffer_size if size < 0 else size
        if not self._ahead and size:
            self._ahead = self.raw.read(self._buffer_size) or b""
        result, self._ahead = self._ahead[:size], self._ahead[size:]
        return result

    def peek(self, size=0, /):
        self._readable("peek")
        if self._is_memory:
            return self._raw.peek(size)
        if not self._ahead:
            self._ahead = self.raw.read(self._buffer_size) or b""
        return self._ahead

    def readline(self, size=-1, /):
        self._readable("readline")
        return self._raw.readline(size) if self._is_memory else super().readline(size)

    def write(self, b, /):
        if not self._writes:
            self._unsupported("write")
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check_closed("write to closed file")
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b""
        data = bytes(b)
        if len(self._unwritten) + len(data) > self._buffer_size:
            self._write_out()
        self._unwritten += data
        if len(self._unwritten) > self._buffer_size:
            self.flush()
        return len(data)

    def __repr__(self):
        kind = type(self)
        try:
            return f"<{kind.__module__}.{kind.__qualname__} name={self.name!r}>"
        except AttributeError:
            return f"<{kind.__module__}.{kind.__qualname__}>"


class BufferedReader(_Buffered):
    _reads = True


class BufferedWriter(_Buffered):
    _writes = True


class BufferedRandom(_Buffered):
    _reads = _writes = True


class BufferedRWPair(_BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, b, /):
        return self.writer.write(b)

    def flush(self):
        self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    @property
    def closed(self):
        return self.writer.closed


def _encoding_name(encoding):
    return "utf-8" if encoding in (None, "locale") else encoding


class TextIOWrapper(_NotPickled, _TextIOBase):
    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_newline(newline)
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        "".encode(_encoding_name(encoding))
        self._buffer = buffer
        self._encoding = encoding if encoding not in (None, "locale") else "UTF-8"
        self._errors = errors or "strict"
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        # What was read ahead and where in it the reader is; the decoder that knows of unfinished characters.
        self._forget()

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def newlines(self):
        return self._decoder.newlines if isinstance(self._decoder, IncrementalNewlineDecoder) else None

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
            try:
                self.flush()
            finally:
                self.buffer.close()

    def flush(self):
        self._check_closed()
        self.buffer.flush()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _read_more(self, all=False):
        """Adds to what was read ahead, and tells whether there was something."""
        if self._decoder is None:
            import codecs
            decoder = codecs.getincrementaldecoder(_encoding_name(self._encoding))(self._errors)
            self._decoder = IncrementalNewlineDecoder(decoder, self._newline is None) if not self._newline else decoder
        data = self._buffer.read() if all else getattr(self._buffer, "read1", self._buffer.read)(self._CHUNK_SIZE)
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"underlying read1() should have returned a bytes-like object, not {type(data).__name__!r}")
        self._ahead = self._ahead[self._at:] + self._decoder.decode(data, not data)
        self._at = 0
        return bool(data)

    def _start_reading(self):
        self._check_closed()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")

    def read(self, size=-1, /):
        self._start_reading()
        size = -1 if size is None else _index(size)
        while (size < 0 or len(self._ahead) - self._at < size) and self._read_more(size < 0):
            pass
        end = len(self._ahead) if size < 0 else self._at + size
        result = self._ahead[self._at:end]
        self._at += len(result)
        return result

    def readline(self, size=-1, /):
        self._start_reading()
        size = -1 if size is None else _index(size)
        while not (end := self._line_end(size)):
            if not self._read_more():
                end = len(self._ahead)
                break
        result = self._ahead[self._at:end]
        self._at = end
        return result

    def _line_end(self, size):
        """Where the line ends, 0 while nobody knows."""
        if self._newline == "":
            ends = [i + 1 for i in (self._ahead.find("\n", self._at), self._ahead.find("\r", self._at)) if i >= 0]
            end = min(ends, default=0)
            if end and self._ahead[end - 1:end + 1] == "\r\n":
                end += 1
        else:
            newline = self._newline or "\n"
            found = self._ahead.find(newline, self._at)
            end = found + len(newline) if found >= 0 else 0
        if size >= 0 and (end or len(self._ahead)) >= self._at + size:
            end = min(end or self._at + size, self._at + size)
            return end if size else self._at or len(self._ahead)
        return end

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, s, /):
        self._check_closed()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        # What was read ahead is forgotten, and what is written goes behind it: CPython does not go back, either. A socket has two ways.
        if self._decoder is not None and self.buffer.seekable():
            self._forget()
        text = s.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else s
        self.buffer.write(text.encode(_encoding_name(self._encoding), self._errors))
        if self.write_through or self.line_buffering and ("\n" in s or "\r" in s):
            self.buffer.flush()
        return len(s)

    def _not_read(self):
        """How many bytes of those taken from the buffer nobody has read yet."""
        if self._decoder is None:
            return 0
        return len(self._ahead[self._at:].encode(_encoding_name(self._encoding), self._errors)) + len(self._decoder.getstate()[0])

    def _forget(self):
        self._ahead, self._at, self._decoder = "", 0, None

    def tell(self):
        self._check_closed()
        if not self.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        self.flush()
        return self.buffer.tell() - self._not_read()

    def seek(self, cookie, whence=0, /):
        self._check_closed()
        if not self.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1 and cookie:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        if whence == 1:
            cookie = -self._not_read()
        self._forget()
        return self.buffer.seek(cookie, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        if newline is not ...:
            _check_newline(newline)
            self._newline = newline
        if encoding is not None:
            "".encode(_encoding_name(encoding))
            self._encoding = encoding
            self._errors = errors or "strict"
        elif errors is not None:
            self._errors = errors
        self.flush()
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def detach(self):
        self.flush()
        buffer, self._buffer = self.buffer, None
        return buffer

    def __repr__(self):
        text = f"<{type(self).__module__}.{type(self).__qualname__}"
        for name in ("name", "mode"):
            try:
                text += f" {name}={getattr(self, name)!r}"
            except (AttributeError, ValueError):
                pass
        return f"{text} encoding={self.encoding!r}>"


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"illegal newline type: {type(newline)!r}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


class IncrementalNewlineDecoder:
    """Makes one end of line of three, and remembers which it saw; a "\r" at the end of a piece waits for what follows."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate, self._errors = decoder, translate, errors
        self.reset()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._waits:
            text = "\r" + text
            self._waits = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._waits = True
        both = text.count("\r\n")
        self._seen |= {kind for kind, count in (("\r\n", both), ("\r", text.count("\r") - both), ("\n", text.count("\n") - both)) if count}
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    @property
    def newlines(self):
        found = tuple([kind for kind in ("\r", "\n", "\r\n") if kind in self._seen])
        return found if len(found) > 1 else found[0] if found else None

    def getstate(self):
        data, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._waits

    def setstate(self, state):
        data, flag = state
        self._waits = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen = set()
        self._waits = False
        if self._decoder is not None:
            self._decoder.reset()


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
    if isinstance(file, int) and file > 2:
        raw = _by_descriptor(file, mode, closefd)
    else:
        raw = FileIO(file, mode.replace("t", ""), closefd, opener)
    if buffering == 0:
        return raw
    kind = BufferedRandom if "+" in flags else BufferedWriter if flags & set("awx") else BufferedReader
    buffered = kind(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
    raw._shown = repr(buffered)
    if binary:
        return buffered
    text = TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    text.mode = mode
    raw._shown = repr(text)
    return text


def open_code(path):
    return open(path, "rb")


class IOBase(_IOBase, metaclass=ABCMeta):
    pass


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass


for _base, _classes in (
        (RawIOBase, (FileIO,)),
        (BufferedIOBase, (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair)),
        (TextIOBase, (StringIO, TextIOWrapper)),
        (None, (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, IncrementalNewlineDecoder))):
    for _class in _classes:
        _class.__module__ = "_io"
        name_as_static(_class)
        if _base is not None:
            _base.register(_class)
TextIOBase.register(type(sys.stdout))
del _base, _classes, _class, name_as_static
open.__module__ = "_io"
