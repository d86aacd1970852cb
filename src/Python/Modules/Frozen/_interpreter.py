# `python -c`: the running interpreter as a child of itself. The code has builtins and a `sys` of its own, whose streams are
# the process's pipes; everything else is the program's.

import builtins
import re
import sys


def _own_imports(found):
    """An import statement that asks for the process's own modules."""
    calls = "; ".join(f"{name} = __own_import__({name!r})" for name in found[3].replace(" ", "").split(","))
    return f"{found[1]}{found[2]}{calls}"


class _Writer:
    def __init__(self, process, pipe):
        self.process = process
        self.pipe = pipe
        self.buffer = self

    def write(self, text):
        self.pipe.write(text if isinstance(text, bytes) else text.encode(), self.process)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False


class _Reader:
    def __init__(self, process):
        self.process = process
        self.lines = process.lines()

    def readline(self):
        return next(self.lines, b"").decode()

    def read(self, n=-1):
        return "".join(line.decode() for line in self.lines)

    def readlines(self):
        return [line.decode() for line in self.lines]

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.lines).decode()


def run(process, source, argv):
    own = type(sys)("sys")
    own.__dict__.update(sys.__dict__)
    own.argv = argv
    own.stdin = _Reader(process)
    own.stdout = _Writer(process, process.stdout)
    own.stderr = _Writer(process, process.stderr)

    def own_print(*values, sep=" ", end="\n", file=None, flush=False):
        (own.stdout if file is None else file).write((" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end))

    def own_input(prompt=""):
        own.stdout.write(str(prompt))
        line = own.stdin.readline()
        if not line:
            raise EOFError("EOF when reading a line")
        return line.rstrip("\n")

    def own_import(name, globals=None, locals=None, fromlist=(), level=0):
        if name == "sys":
            return own
        module = builtins.__import__(name, globals, locals, fromlist, level)
        if name == "time":
            own_time = type(sys)("time")
            own_time.__dict__.update(module.__dict__)
            own_time.sleep = process.sleep
            return own_time
        if name == "os":
            own_os = type(sys)("os")
            own_os.__dict__.update(module.__dict__)
            own_os.environ = process.env
            own_os.getpid = lambda: process.pid
            return own_os
        return module

    names = dict(builtins.__dict__)
    names.update(print=own_print, input=own_input, __own_import__=own_import)
    source = re.sub(r"(^|[;\n])([ \t]*)import ([a-z_]+(?:, *[a-z_]+)*)(?=[ \t]*(?:;|\n|$))", _own_imports, source)
    try:
        exec(compile(source, "<string>", "exec"), {"__name__": "__main__", "__builtins__": names})
    except SystemExit as exit:
        if exit.code is None or isinstance(exit.code, int):
            return (exit.code or 0) & 255
        own.stderr.write(f"{exit.code}\n")
        return 1
    except Exception as error:
        import traceback
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        own.stderr.write("".join(lines))
        return 1
    return 0
