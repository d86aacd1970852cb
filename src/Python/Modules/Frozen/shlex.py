"""shlex (https://docs.python.org/3.13/library/shlex.html)."""

import re
from collections import deque

__all__ = ["shlex", "split", "quote", "join"]

_SAFE = re.compile(r"[^\w@%+=:,./-]", re.ASCII)


class shlex:
    """Takes a text apart by the rules of a shell. The state says what the next character belongs to: None nothing, it is over;
    " " the space between tokens; "a" a word; "c" punctuation; a quote or an escape character what it began."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            import io
            instream = io.StringIO(instream)
        if instream is None:
            import sys
            instream, infile = sys.stdin, None
        self.instream, self.infile, self.posix = instream, infile, posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.source = None
        self.filestack = deque()
        self.pushback = deque()
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        self._unread = []
        if self._punctuation_chars:
            # They end words; what words on a command line often have does not.
            self.wordchars = "".join(c for c in self.wordchars + "~-./*?=" if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            import io
            newstream = io.StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        if self.source is not None:
            while token == self.source:
                found = self.sourcehook(self.read_token())
                if found:
                    self.push_source(found[1], found[0])
                token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def _next(self):
        char = self._unread.pop() if self._unread else self.instream.read(1)
        self.lineno += char == "\n"
        return char

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        quoted = False
        # What an escape character stands in.
        outer = " "
        while self.state is not None:
            char = self._next()
            if self.state == " " or self.state in "ac":
                was_between = self.state == " "
                if not char:
                    self.state = None
                elif char in self.whitespace:
                    self.state = " "
                    if self.token or self.posix and quoted:
                        break
                elif char in self.commenters:
                    self._skip_comment()
                    if self.posix and not was_between:
                        self.state = " "
                        if self.token or quoted:
                            break
                elif self.state == "c":
                    if char not in self._punctuation_chars:
                        self._unread.append(char)
                        self.state = " "
                        break
                    self.token += char
                elif self.posix and char in self.quotes:
                    self.state = char
                elif self.posix and char in self.escape:
                    outer, self.state = "a", char
                elif was_between:
                    self.token = char
                    self.state = "a" if char in self.wordchars else "c" if char in self._punctuation_chars else char if char in self.quotes else "a"
                    if self.state == "a" and char not in self.wordchars and not self.whitespace_split:
                        self.state = " "
                        break
                elif char in self.wordchars or char in self.quotes or self.whitespace_split and char not in self._punctuation_chars:
                    self.token += char
                else:
                    if self._punctuation_chars:
                        self._unread.append(char)
                    else:
                        self.pushback.appendleft(char)
                    self.state = " "
                    if self.token or self.posix and quoted:
                        break
            elif self.state in self.quotes:
                quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == self.state:
                    if not self.posix:
                        self.token += char
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and char in self.escape and self.state in self.escapedquotes:
                    outer, self.state = self.state, char
                else:
                    self.token += char
            else:
                if not char:
                    raise ValueError("No escaped character")
                # In quotes a backslash stays, but before itself and the quote.
                if outer in self.quotes and char not in (self.state, outer):
                    self.token += self.state
                self.token += char
                self.state = outer
        token, self.token = self.token, ""
        return None if self.posix and not quoted and not token else token

    def sourcehook(self, newfile):
        import os
        if newfile[:1] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ""
    return list(words)


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _SAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(map(quote, split_command))
