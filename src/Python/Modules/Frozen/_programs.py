# The programs that a simulated process can be. Each takes the process and its arguments, and returns its exit code.


def find(name):
    if name.startswith(("/bin/", "/usr/bin/", "/usr/local/bin/")):
        name = name[name.rindex("/") + 1:]
    return _programs.get(name)


def echo(process, argv):
    args = argv[1:]
    end = "\n"
    if args and args[0] == "-n":
        args, end = args[1:], ""
    process.out(" ".join(args) + end)
    return 0


def printf(process, argv):
    if len(argv) < 2:
        process.err("printf: missing operand\n")
        return 1
    text = argv[1].replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
    args = argv[2:]
    count = text.replace("%%", "").count("%")
    while True:
        values = []
        parts = text.replace("%%", "\0").split("%")
        out = parts[0]
        for part in parts[1:]:
            value = args.pop(0) if args else ""
            out += (str(int(value or 0)) if part[:1] == "d" else value) + part[1:]
        process.out(out.replace("\0", "%"))
        if not args or count == 0:
            return 0


def cat(process, argv):
    for name in argv[1:]:
        if name != "-":
            process.err(f"cat: {name}: No such file or directory\n")
            return 1
    while data := process.stdin.read(process=process):
        process.out(data)
    return 0


def sleep(process, argv):
    try:
        seconds = sum(_seconds(arg) for arg in argv[1:])
    except ValueError:
        process.err(f"sleep: invalid time interval '{argv[1]}'\n")
        return 1
    process.sleep(seconds)
    return 0


def _seconds(text):
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    return float(text[:-1]) * units[text[-1]] if text[-1:] in units else float(text)


def seq(process, argv):
    numbers = [int(arg) for arg in argv[1:]]
    first, step, last = (1, 1, *numbers) if len(numbers) == 1 else (numbers[0], 1, numbers[1]) if len(numbers) == 2 else numbers
    process.out("".join(f"{n}\n" for n in range(first, last + (1 if step > 0 else -1), step)))
    return 0


def _count(argv):
    count, args = 10, argv[1:]
    while args:
        arg = args.pop(0)
        if arg == "-n":
            count = int(args.pop(0))
        elif arg.startswith("-n"):
            count = int(arg[2:])
        elif arg.startswith("-") and arg[1:].isdigit():
            count = int(arg[1:])
    return count


def head(process, argv):
    left = _count(argv)
    for line in process.lines():
        if left <= 0:
            break
        process.out(line)
        left -= 1
        if left == 0:
            break
    return 0


def tail(process, argv):
    count = _count(argv)
    lines = list(process.lines())
    process.out(b"".join(lines[-count:] if count else []))
    return 0


def wc(process, argv):
    data = process.read_all()
    counts = {"l": data.count(b"\n"), "w": len(data.split()), "c": len(data)}
    flags = "".join(arg[1:] for arg in argv[1:] if arg.startswith("-"))
    shown = [str(counts[flag]) for flag in "lwc" if not flags or flag in flags]
    process.out((shown[0] if len(shown) == 1 else " ".join(number.rjust(7) for number in shown)) + "\n")
    return 0


def sort(process, argv):
    flags = "".join(arg[1:] for arg in argv[1:] if arg.startswith("-"))
    lines = [line.rstrip(b"\n") for line in process.lines()]
    if "n" in flags:
        lines.sort(key=_number)
    else:
        lines.sort()
    if "r" in flags:
        lines.reverse()
    if "u" in flags:
        lines = list(dict.fromkeys(lines))
    process.out(b"".join(line + b"\n" for line in lines))
    return 0


def _number(line):
    text = line.decode("utf-8", "replace").strip()
    digits = ""
    for c in text:
        if c.isdigit() or (c in "-." and c not in digits):
            digits += c
        else:
            break
    try:
        return float(digits)
    except ValueError:
        return 0.0


def grep(process, argv):
    import re
    flags = "".join(arg[1:] for arg in argv[1:] if arg.startswith("-"))
    rest = [arg for arg in argv[1:] if not arg.startswith("-")]
    if not rest:
        process.err("Usage: grep [OPTION]... PATTERNS [FILE]...\n")
        return 2
    pattern = re.compile(rest[0], re.IGNORECASE if "i" in flags else 0)
    found = 0
    for line in process.lines():
        if bool(pattern.search(line.decode("utf-8", "replace").rstrip("\n"))) == ("v" in flags):
            continue
        found += 1
        if "c" not in flags and "q" not in flags:
            process.out(line if line.endswith(b"\n") else line + b"\n")
    if "c" in flags:
        process.out(f"{found}\n")
    return 0 if found else 1


def tr(process, argv):
    args = argv[1:]
    delete = bool(args) and args[0] == "-d"
    if delete:
        args = args[1:]
    source = _expand(args[0])
    target = "" if delete else _expand(args[1])
    if not delete:
        target = target.ljust(len(source), target[-1:])
    table = {ord(c): None if delete else target[i] for i, c in enumerate(source)}
    while data := process.stdin.read(process=process):
        process.out(data.decode("utf-8", "replace").translate(table))
    return 0


def _expand(text):
    text = text.replace("\\n", "\n").replace("\\t", "\t")
    for name, chars in (("[:lower:]", "a-z"), ("[:upper:]", "A-Z"), ("[:digit:]", "0-9")):
        text = text.replace(name, chars)
    out, at = "", 0
    while at < len(text):
        if at + 2 < len(text) and text[at + 1] == "-":
            out += "".join(chr(c) for c in range(ord(text[at]), ord(text[at + 2]) + 1))
            at += 3
        else:
            out += text[at]
            at += 1
    return out


def env(process, argv):
    args = argv[1:]
    while args and "=" in args[0]:
        name, _, value = args.pop(0).partition("=")
        process.env[name] = value
    if args:
        return run(process, args)
    process.out("".join(f"{name}={value}\n" for name, value in process.env.items()))
    return 0


def run(process, argv):
    main = find(argv[0])
    if main is None:
        process.err(f"{process.argv[0]}: 1: {argv[0]}: not found\n")
        return 127
    return main(process, argv)


def true(process, argv):
    return 0


def false(process, argv):
    return 1


def sh(process, argv):
    import _shell
    if len(argv) > 2 and argv[1] == "-c":
        return _shell.run(process, argv[2])
    return _shell.run(process, process.read_all().decode())


def python(process, argv):
    args = argv[1:]
    is_unbuffered = False
    while args and args[0] in ("-u", "-B", "-I", "-E", "-s"):
        is_unbuffered |= args.pop(0) == "-u"
    name = "<string>"
    if args and args[0] == "-c":
        if len(args) == 1:
            process.err("Argument expected for the -c option\n")
            return 2
        source, args = args[1], ["-c", *args[2:]]
    elif not args or args[0] == "-":
        source, args, name = process.read_all(), ["-", *args[1:]], "<stdin>"
    else:
        import os
        name = os.path.join(os.getcwd(), args[0])
        try:
            with open(name, "rb") as file:
                source = file.read()
        except OSError as error:
            process.err(f"{process.argv[0]}: can't open file {name!r}: [Errno {error.errno}] {error.strerror}\n")
            return 2
    import _interpreter
    if isinstance(source, bytes):
        try:
            source = _decoded(source, name)
        except SyntaxError as error:
            process.err(f"SyntaxError: {error}\n")
            return 1
    return _interpreter.run(process, source, name, args, is_unbuffered)


def _decoded(source, name):
    """The text of a program, by the encoding that it declares."""
    import re
    declared = re.match(rb"(?:[ \t\f]*(?:#[^\n]*)?\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)", source)
    encoding = declared[1].decode() if declared else "utf-8-sig"
    try:
        return source.decode(encoding)
    except LookupError:
        raise SyntaxError(f"encoding problem: {encoding}") from None
    except UnicodeDecodeError as error:
        if declared:
            raise SyntaxError(f"(unicode error) {error}") from None
        line = source.count(b"\n", 0, error.start) + 1
        raise SyntaxError(f"Non-UTF-8 code starting with '\\x{source[error.start]:02x}' in file {name} on line {line}, "
                          "but no encoding declared; see https://peps.python.org/pep-0263/ for details") from None


_programs = {
    "echo": echo, "printf": printf, "cat": cat, "sleep": sleep, "true": true, "false": false, "seq": seq, "head": head,
    "tail": tail, "wc": wc, "sort": sort, "grep": grep, "tr": tr, "env": env, "sh": sh, "bash": sh, "python3": python,
    "python": python, "python3.13": python,
}
