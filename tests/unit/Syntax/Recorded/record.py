"""Records what CPython 3.13 makes of the programs in trees.txt and errors.txt, in place.

Run in this folder: python3.13 record.py
"""
import ast
import re
import sys
import warnings

BAR = "\n" + "-" * 8 + "\n"


def columns(line, byte_column):
    """A column in code points."""
    return len(line.encode()[:byte_column].decode())


def text(node, lines):
    """The node as ast.dump shows it, with its place behind its name."""
    if isinstance(node, list):
        return "[" + ", ".join(text(item, lines) for item in node) + "]"
    if not isinstance(node, ast.AST):
        return literal(node)
    place = ""
    if hasattr(node, "lineno"):
        start = columns(lines[node.lineno - 1], node.col_offset)
        end = columns(lines[node.end_lineno - 1], node.end_col_offset)
        place = f"@{node.lineno}:{start}-{node.end_lineno}:{end}"
    fields = []
    for name, value in ast.iter_fields(node):
        is_value = isinstance(node, (ast.Constant, ast.MatchSingleton))
        if name in ("kind", "type_comment", "type_ignores") or (value in (None, []) and not is_value):
            continue
        fields.append(f"{name}={text(value, lines)}")
    return f"{type(node).__name__}{place}({', '.join(fields)})"


def literal(value):
    if isinstance(value, str):
        return "'" + "".join(c if " " <= c <= "~" and c not in "'\\" else f"\\u{{{ord(c):x}}}" for c in value) + "'"
    if isinstance(value, bytes):
        return "b" + literal(value.decode("latin-1"))
    return repr(value)


def mark(source, start, end):
    """Puts the marks around an error's place, as well as the text has it."""
    lines = source.split("\n")
    places = []
    if end is not None:
        places.append((end, "⟧"))
    if start is not None:
        places.append((start, "⟦"))
    for (line, column), sign in places:
        if 1 <= line <= len(lines):
            at = min(max(column - 1, 0), len(lines[line - 1]))
            lines[line - 1] = lines[line - 1][:at] + sign + lines[line - 1][at:]
    return "\n".join(lines)


def error(source):
    try:
        ast.parse(source)
    except SyntaxError as e:
        offset = e.offset
        if e.msg.startswith("expected an indented block") and offset > len(source.split("\n")[e.lineno - 1]):
            offset = 0  # so it is when the source is read from a file
        head = f"{type(e).__name__}: {e.msg} @{e.lineno}:{offset}-{e.end_lineno}:{e.end_offset}"
        start = (e.lineno, offset)
        end = (e.end_lineno, max(e.end_offset, e.offset if e.lineno == e.end_lineno else 1)) if e.end_offset > 0 else None
        return head + "\n" + mark(source, start, end)
    raise SystemExit("no error: " + source)


def tree(source):
    return source + "\n=>\n" + text(ast.parse(source), source.split("\n"))


def record(file, shown, source_of):
    with open(file, encoding="utf-8") as stream:
        blocks = stream.read().rstrip("\n").split(BAR)
    recorded = BAR.join(shown(source_of(block)) for block in blocks) + "\n"
    with open(file, "w", encoding="utf-8") as stream:
        stream.write(recorded)


if __name__ == "__main__":
    assert sys.version_info[:2] == (3, 13)
    warnings.simplefilter("ignore")
    record("trees.txt", tree, lambda block: block.split("\n=>")[0])
    record("errors.txt", error, lambda block: re.sub("[⟦⟧]", "", block.split("\n", 1)[1]))
