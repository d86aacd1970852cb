# sh: lists (; && ||) of pipelines of commands with quotes, variables and redirections.

from _process import Nothing, Pipe

_OPERATORS = ("&&", "||", ";", "|", "2>&1", "1>&2", ">&2", "2>/dev/null", ">/dev/null", "(", ")", "{", "}", "&")


def _tokens(text, variable):
    """Words, as ("word", text), and operators, as ("op", text)."""
    tokens, word, at = [], None, 0
    text = text.replace("> /dev/null", ">/dev/null").replace("\n", ";")

    def end():
        nonlocal word
        if word is not None:
            tokens.append(("word", word))
            word = None

    while at < len(text):
        c = text[at]
        operator = next((op for op in _OPERATORS if text.startswith(op, at)), None)
        if operator is not None and (operator[0] not in "12" or word is None) and operator not in ("{", "}"):
            end()
            tokens.append(("op", operator))
            at += len(operator)
        elif c in " \t":
            end()
            at += 1
        elif c == "#" and word is None:
            break
        elif c == "'":
            close = text.index("'", at + 1)
            word = (word or "") + text[at + 1:close]
            at = close + 1
        elif c == '"':
            word = word or ""
            at += 1
            while text[at] != '"':
                if text[at] == "\\" and text[at + 1] in '"\\$`':
                    word += text[at + 1]
                    at += 2
                elif text[at] == "$":
                    value, at = _variable(text, at, variable)
                    word += value
                else:
                    word += text[at]
                    at += 1
            at += 1
        elif c == "\\":
            word = (word or "") + text[at + 1:at + 2]
            at += 2
        elif c == "$":
            value, at = _variable(text, at, variable)
            word = (word or "") + value
        else:
            word = (word or "") + c
            at += 1
    end()
    return tokens


def _variable(text, at, variable):
    at += 1
    if text[at:at + 1] == "{":
        close = text.index("}", at)
        return variable(text[at + 1:close]), close + 1
    if text[at:at + 1] in ("?", "$"):
        return variable(text[at]), at + 1
    end = at
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return (variable(text[at:end]), end) if end > at else ("$", at)


class Exit(Exception):
    pass


def run(process, text):
    code = 0
    state = {"code": 0}

    def variable(name):
        if name == "?":
            return str(state["code"])
        if name == "$":
            return str(process.pid)
        return process.env.get(name, "")

    try:
        # A list is read command by command, so that $? is what it is by then.
        pieces = _split(text)
        skip = False
        for joiner, piece in pieces:
            if joiner == "&&":
                skip = code != 0
            elif joiner == "||":
                skip = code == 0
            else:
                skip = False
            if skip or not piece.strip():
                continue
            state["code"] = code = _pipeline(process, _tokens(piece, variable), code)
    except ValueError:
        process.err(f"{process.argv[0]}: 1: Syntax error: Unterminated quoted string\n")
        return 2
    except Exit as exit:
        return exit.args[0]
    return code if code >= 0 else 128 - code


def _split(text):
    pieces, joiner, start, at, quote = [], ";", 0, 0, None
    while at < len(text):
        c = text[at]
        if quote:
            if c == "\\" and quote == '"':
                at += 1
            elif c == quote:
                quote = None
        elif c in "'\"":
            quote = c
        elif c == "\\":
            at += 1
        elif text[at:at + 2] in ("&&", "||") or c in ";\n":
            pieces.append((joiner, text[start:at]))
            joiner = text[at:at + 2] if text[at:at + 2] in ("&&", "||") else ";"
            at += len(joiner) - 1
            start = at + 1
        at += 1
    pieces.append((joiner, text[start:]))
    return pieces


def _pipeline(process, tokens, last):
    commands = [[]]
    for token in tokens:
        if token == ("op", "|"):
            commands.append([])
        else:
            commands[-1].append(token)
    if len(commands) == 1:
        return _command(process, commands[0], process.stdin, process.stdout, last)
    children = []
    source = process.stdin
    for i, command in enumerate(commands):
        sink = process.stdout if i == len(commands) - 1 else Pipe()
        children.append(_start(process, command, source, sink))
        source = sink
    code = 0
    for child in children:
        code = child if isinstance(child, int) else child.wait()
        process.check()
    return code


def _redirect(process, command, stdout):
    stderr = process.stderr
    words = []
    for kind, text in command:
        if kind == "word":
            words.append(text)
        elif text == "2>&1":
            stderr = stdout
        elif text in ("1>&2", ">&2"):
            stdout = stderr
        elif text == "2>/dev/null":
            stderr = Nothing()
        elif text == ">/dev/null":
            stdout = Nothing()
    return words, stdout, stderr


class _Shared:
    """A stream of the shell's that a child writes to and does not close."""

    def __init__(self, pipe):
        self.pipe = pipe

    def write(self, data, process=None):
        self.pipe.write(data, process)

    def read(self, most=65536, process=None):
        return self.pipe.read(most, process)

    def close_write(self):
        pass

    def close_read(self):
        pass

    def wake(self):
        if hasattr(self.pipe, "wake"):
            self.pipe.wake()


def _start(process, command, source, sink):
    words, stdout, stderr = _redirect(process, command, sink)
    stdin = source if source is not process.stdin else _Shared(source)
    out = stdout if stdout is sink and sink is not process.stdout else _Shared(stdout)
    try:
        return process.spawn(words, stdin, out, _Shared(stderr))
    except FileNotFoundError:
        stderr.write(f"{process.argv[0]}: 1: {words[0]}: not found\n".encode(), process)
        out.close_write()
        return 127


def _command(process, command, stdin, stdout, last):
    words, stdout, stderr = _redirect(process, command, stdout)
    while words and "=" in words[0] and words[0].split("=")[0].isidentifier():
        name, _, value = words.pop(0).partition("=")
        process.env[name] = value
    if not words:
        return 0
    name, args = words[0], words[1:]
    if name == "exit":
        raise Exit(int(args[0]) & 255 if args else last)
    if name in (":", "true", "cd", "export", "set", "wait"):
        for arg in args if name == "export" else ():
            variable, _, value = arg.partition("=")
            process.env[variable] = value
        return 0
    if name == "echo":
        newline = "" if args and args[0] == "-n" else "\n"
        stdout.write((" ".join(args[1:] if not newline else args) + newline).encode(), process)
        return 0
    if name == "kill":
        number = int(args[0][1:]) if args[0][1:].isdigit() else {"-TERM": 15, "-KILL": 9, "-INT": 2, "-HUP": 1}.get(args[0].replace("SIG", ""), 15)
        if args[-1] == str(process.pid):
            process.signal = number
            process.check()
        return 0
    if name == "exec":
        words = args
    child = _start(process, [("word", word) for word in words], stdin, stdout) if stderr is process.stderr else _with(process, words, stdin, stdout, stderr)
    if isinstance(child, int):
        return child
    code = child.wait()
    process.children.remove(child)
    process.check()
    return code


def _with(process, words, stdin, stdout, stderr):
    try:
        return process.spawn(words, _Shared(stdin), _Shared(stdout), _Shared(stderr))
    except FileNotFoundError:
        stderr.write(f"{process.argv[0]}: 1: {words[0]}: not found\n".encode(), process)
        return 127
