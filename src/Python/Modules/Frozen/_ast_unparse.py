"""Trees of the module ast as text again. `compile` goes this way, too."""

import ast
from enum import IntEnum, auto


class _Level(IntEnum):
    """How tightly an expression binds, from loose to tight."""

    NAMED = auto()
    TUPLE = auto()
    YIELD = auto()
    TEST = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    COMPARE = auto()
    BOR = auto()
    BXOR = auto()
    BAND = auto()
    SHIFT = auto()
    ARITH = auto()
    TERM = auto()
    FACTOR = auto()
    POWER = auto()
    AWAIT = auto()
    ATOM = auto()


_BINARY = {
    "Add": ("+", _Level.ARITH), "Sub": ("-", _Level.ARITH), "Mult": ("*", _Level.TERM), "MatMult": ("@", _Level.TERM), "Div": ("/", _Level.TERM),
    "Mod": ("%", _Level.TERM), "LShift": ("<<", _Level.SHIFT), "RShift": (">>", _Level.SHIFT), "BitOr": ("|", _Level.BOR), "BitXor": ("^", _Level.BXOR),
    "BitAnd": ("&", _Level.BAND), "FloorDiv": ("//", _Level.TERM), "Pow": ("**", _Level.POWER),
}
_UNARY = {"Invert": ("~", _Level.FACTOR), "Not": ("not ", _Level.NOT), "UAdd": ("+", _Level.FACTOR), "USub": ("-", _Level.FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in"}
_INFINITY = "1e309"


class Unparser:
    def __init__(self):
        self.lines = []
        self.indent = 0

    def text_of(self, node):
        if isinstance(node, ast.Module):
            self.body_with_docstring(node)
        elif isinstance(node, ast.Interactive):
            for statement in node.body:
                self.statement(statement)
        elif isinstance(node, ast.Expression):
            return self.expr(node.body, _Level.TEST)
        elif isinstance(node, ast.stmt):
            self.statement(node)
        elif isinstance(node, ast.expr):
            return self.expr(node, _Level.TEST)
        else:
            return getattr(self, "part_" + type(node).__name__)(node)
        return "\n".join(self.lines).lstrip("\n")

    # ---- Statements ----

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def block(self, header, body):
        self.line(header)
        self.indent += 1
        for statement in body:
            self.statement(statement)
        self.indent -= 1

    def statement(self, node):
        getattr(self, "stmt_" + type(node).__name__)(node)

    def body_with_docstring(self, node):
        body = node.body
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and isinstance(body[0].value.value, str):
            for at, text in enumerate(self.docstring(body[0].value.value).split("\n")):
                self.lines.append("    " * self.indent + text if at == 0 else text)
            body = body[1:]
        for statement in body:
            self.statement(statement)

    def docstring(self, text):
        shown = "".join(char if char in "\n\t" or char.isprintable() and char != "\\" else char.encode("unicode_escape").decode() for char in text)
        for quotes in ('"""', "'''"):
            if quotes not in shown:
                if shown.endswith(quotes[0]):
                    shown = shown[:-1] + "\\" + quotes[0]
                return quotes + shown + quotes
        return repr(text)

    def stmt_Expr(self, node):
        self.line(self.expr(node.value, _Level.YIELD) if not isinstance(node.value, ast.NamedExpr) else self.expr(node.value, _Level.ATOM))

    def stmt_Assign(self, node):
        self.line("".join(self.target(target) + " = " for target in node.targets) + self.expr(node.value, _Level.TEST))

    def target(self, node):
        return self.expr(node, _Level.TUPLE)

    def stmt_AugAssign(self, node):
        self.line(f"{self.target(node.target)} {_BINARY[type(node.op).__name__][0]}= {self.expr(node.value, _Level.TEST)}")

    def stmt_AnnAssign(self, node):
        target = self.expr(node.target, _Level.TEST)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f"({target})"
        text = f"{target}: {self.expr(node.annotation, _Level.TEST)}"
        self.line(text + (f" = {self.expr(node.value, _Level.TEST)}" if node.value is not None else ""))

    def stmt_Return(self, node):
        self.line("return" if node.value is None else f"return {self.expr(node.value, _Level.TEST)}")

    def stmt_Pass(self, node):
        self.line("pass")

    def stmt_Break(self, node):
        self.line("break")

    def stmt_Continue(self, node):
        self.line("continue")

    def stmt_Delete(self, node):
        self.line("del " + ", ".join(self.expr(target, _Level.TEST) for target in node.targets))

    def stmt_Assert(self, node):
        self.line(f"assert {self.expr(node.test, _Level.TEST)}" + (f", {self.expr(node.msg, _Level.TEST)}" if node.msg is not None else ""))

    def stmt_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def stmt_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def stmt_Import(self, node):
        self.line("import " + ", ".join(map(self.part_alias, node.names)))

    def stmt_ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {', '.join(map(self.part_alias, node.names))}")

    def part_alias(self, node):
        return node.name + (f" as {node.asname}" if node.asname else "")

    def stmt_Raise(self, node):
        text = "raise"
        if node.exc is not None:
            text += " " + self.expr(node.exc, _Level.TEST)
        if node.cause is not None:
            text += " from " + self.expr(node.cause, _Level.TEST)
        self.line(text)

    def stmt_If(self, node):
        self.block(f"if {self.expr(node.test, _Level.NAMED)}:", node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            node = node.orelse[0]
            self.block(f"elif {self.expr(node.test, _Level.NAMED)}:", node.body)
        self.orelse(node)

    def orelse(self, node):
        if node.orelse:
            self.block("else:", node.orelse)

    def stmt_While(self, node):
        self.block(f"while {self.expr(node.test, _Level.NAMED)}:", node.body)
        self.orelse(node)

    def stmt_For(self, node, prefix=""):
        self.block(f"{prefix}for {self.target(node.target)} in {self.expr(node.iter, _Level.TEST)}:", node.body)
        self.orelse(node)

    def stmt_AsyncFor(self, node):
        self.stmt_For(node, "async ")

    def stmt_With(self, node, prefix=""):
        self.block(f"{prefix}with {', '.join(map(self.part_withitem, node.items))}:", node.body)

    def stmt_AsyncWith(self, node):
        self.stmt_With(node, "async ")

    def part_withitem(self, node):
        return self.expr(node.context_expr, _Level.TEST) + (f" as {self.expr(node.optional_vars, _Level.TEST)}" if node.optional_vars is not None else "")

    def stmt_Try(self, node, star=""):
        self.block("try:", node.body)
        for handler in node.handlers:
            text = "except" + star
            if handler.type is not None:
                text += " " + self.expr(handler.type, _Level.TEST)
            if handler.name:
                text += f" as {handler.name}"
            self.block(text + ":", handler.body)
        self.orelse(node)
        if node.finalbody:
            self.block("finally:", node.finalbody)

    def stmt_TryStar(self, node):
        self.stmt_Try(node, "*")

    def stmt_FunctionDef(self, node, prefix=""):
        self.lines.append("")
        for decorator in node.decorator_list:
            self.line("@" + self.expr(decorator, _Level.NAMED))
        returns = "" if node.returns is None else f" -> {self.expr(node.returns, _Level.TEST)}"
        self.line(f"{prefix}def {node.name}{self.type_params(node)}({self.part_arguments(node.args)}){returns}:")
        self.indent += 1
        self.body_with_docstring(node)
        self.indent -= 1

    def stmt_AsyncFunctionDef(self, node):
        self.stmt_FunctionDef(node, "async ")

    def stmt_ClassDef(self, node):
        self.lines.append("")
        for decorator in node.decorator_list:
            self.line("@" + self.expr(decorator, _Level.NAMED))
        bases = [self.expr(base, _Level.TEST) for base in node.bases] + [self.part_keyword(keyword) for keyword in node.keywords]
        self.line(f"class {node.name}{self.type_params(node)}{'(' + ', '.join(bases) + ')' if bases else ''}:")
        self.indent += 1
        self.body_with_docstring(node)
        self.indent -= 1

    def type_params(self, node):
        return f"[{', '.join(map(self.type_param, node.type_params))}]" if node.type_params else ""

    def type_param(self, node):
        text = {"TypeVar": "", "TypeVarTuple": "*", "ParamSpec": "**"}[type(node).__name__] + node.name
        if getattr(node, "bound", None) is not None:
            text += f": {self.expr(node.bound, _Level.TEST)}"
        if node.default_value is not None:
            text += f" = {self.expr(node.default_value, _Level.TEST)}"
        return text

    def stmt_TypeAlias(self, node):
        self.line(f"type {self.expr(node.name, _Level.TEST)}{self.type_params(node)} = {self.expr(node.value, _Level.TEST)}")

    def part_arguments(self, node):
        parts = []
        positional = node.posonlyargs + node.args
        missing = len(positional) - len(node.defaults)
        for at, arg in enumerate(positional):
            parts.append(self.part_arg(arg) + (f"={self.expr(node.defaults[at - missing], _Level.TEST)}" if at >= missing else ""))
            if at + 1 == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.part_arg(node.vararg) if node.vararg else ""))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.part_arg(arg) + (f"={self.expr(default, _Level.TEST)}" if default is not None else ""))
        if node.kwarg:
            parts.append("**" + self.part_arg(node.kwarg))
        return ", ".join(parts)

    def part_arg(self, node):
        return node.arg + (f": {self.expr(node.annotation, _Level.TEST)}" if node.annotation is not None else "")

    def stmt_Match(self, node):
        self.line(f"match {self.expr(node.subject, _Level.NAMED)}:")
        self.indent += 1
        for case in node.cases:
            guard = f" if {self.expr(case.guard, _Level.NAMED)}" if case.guard is not None else ""
            self.block(f"case {self.pattern(case.pattern)}{guard}:", case.body)
        self.indent -= 1

    # ---- Patterns ----

    def pattern(self, node, level=0):
        """level: 0 anything, 1 an alternative, 2 something that needs no brackets."""
        kind = type(node).__name__
        if kind == "MatchValue":
            return self.expr(node.value, _Level.TEST)
        if kind == "MatchSingleton":
            return repr(node.value)
        if kind == "MatchSequence":
            return f"[{', '.join(map(self.pattern, node.patterns))}]"
        if kind == "MatchStar":
            return f"*{node.name or '_'}"
        if kind == "MatchMapping":
            items = [f"{self.expr(key, _Level.TEST)}: {self.pattern(value)}" for key, value in zip(node.keys, node.patterns)]
            return "{" + ", ".join(items + ([f"**{node.rest}"] if node.rest else [])) + "}"
        if kind == "MatchClass":
            items = [*map(self.pattern, node.patterns), *(f"{name}={self.pattern(value)}" for name, value in zip(node.kwd_attrs, node.kwd_patterns))]
            return f"{self.expr(node.cls, _Level.ATOM)}({', '.join(items)})"
        if kind == "MatchOr":
            text = " | ".join(self.pattern(alternative, 2) for alternative in node.patterns)
            return f"({text})" if level > 1 else text
        if node.pattern is None:
            return node.name or "_"
        text = f"{self.pattern(node.pattern, 1)} as {node.name}"
        return f"({text})" if level > 0 else text

    # ---- Expressions ----

    def expr(self, node, level):
        own, text = getattr(self, "expr_" + type(node).__name__)(node, level)
        return f"({text})" if own < level else text

    def expr_Name(self, node, level):
        return _Level.ATOM, node.id

    def expr_Constant(self, node, level):
        value = node.value
        if value is ...:
            return _Level.ATOM, "..."
        if isinstance(value, tuple):
            return _Level.ATOM, repr(value)
        if isinstance(value, (float, complex)):
            text = repr(value).replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
            return _Level.ATOM, text
        return _Level.ATOM, ("u" if getattr(node, "kind", None) == "u" else "") + repr(value)

    def expr_Tuple(self, node, level):
        items = [self.expr(item, _Level.TEST) for item in node.elts]
        if len(items) == 1:
            return _Level.TUPLE, items[0] + ","
        return (_Level.TUPLE, ", ".join(items)) if items else (_Level.ATOM, "()")

    def expr_List(self, node, level):
        return _Level.ATOM, f"[{', '.join(self.expr(item, _Level.TEST) for item in node.elts)}]"

    def expr_Set(self, node, level):
        return _Level.ATOM, "{" + ", ".join(self.expr(item, _Level.TEST) for item in node.elts) + "}" if node.elts else "{*()}"

    def expr_Dict(self, node, level):
        items = [f"**{self.expr(value, _Level.BOR)}" if key is None else f"{self.expr(key, _Level.TEST)}: {self.expr(value, _Level.TEST)}"
                 for key, value in zip(node.keys, node.values)]
        return _Level.ATOM, "{" + ", ".join(items) + "}"

    def expr_NamedExpr(self, node, level):
        return _Level.NAMED, f"{self.expr(node.target, _Level.ATOM)} := {self.expr(node.value, _Level.ATOM if isinstance(node.value, ast.Tuple) else _Level.TEST)}"

    def expr_BoolOp(self, node, level):
        word, own = (" and ", _Level.AND) if isinstance(node.op, ast.And) else (" or ", _Level.OR)
        return own, word.join(self.expr(value, own + 1) for value in node.values)

    def expr_BinOp(self, node, level):
        # A chain of operators may be longer than the stack is deep.
        chain = []
        while isinstance(node, ast.BinOp):
            chain.append(node)
            if isinstance(node.op, ast.Pow) or not isinstance(node.left, ast.BinOp) or _BINARY[type(node.left.op).__name__][1] != _BINARY[type(node.op).__name__][1]:
                break
            node = node.left
        first = chain[-1]
        symbol, own = _BINARY[type(first.op).__name__]
        text = self.expr(first.left, own + 1 if isinstance(first.op, ast.Pow) else own)
        for part in reversed(chain):
            symbol, own = _BINARY[type(part.op).__name__]
            text += f" {symbol} {self.expr(part.right, _Level.POWER if isinstance(part.op, ast.Pow) else own + 1)}"
        return own, text

    def expr_UnaryOp(self, node, level):
        symbol, own = _UNARY[type(node.op).__name__]
        return own, symbol + self.expr(node.operand, own)

    def expr_Compare(self, node, level):
        text = self.expr(node.left, _Level.COMPARE + 1)
        for op, right in zip(node.ops, node.comparators):
            text += f" {_COMPARE[type(op).__name__]} {self.expr(right, _Level.COMPARE + 1)}"
        return _Level.COMPARE, text

    def expr_IfExp(self, node, level):
        return _Level.TEST, f"{self.expr(node.body, _Level.TEST + 1)} if {self.expr(node.test, _Level.TEST + 1)} else {self.expr(node.orelse, _Level.TEST)}"

    def expr_Lambda(self, node, level):
        args = self.part_arguments(node.args)
        return _Level.TEST, f"lambda{' ' if args else ''}{args}: {self.expr(node.body, _Level.TEST)}"

    def expr_Await(self, node, level):
        return _Level.AWAIT, f"await {self.expr(node.value, _Level.ATOM)}"

    def expr_Yield(self, node, level):
        return _Level.YIELD, "yield" if node.value is None else f"yield {self.expr(node.value, _Level.ATOM if isinstance(node.value, ast.Tuple) else _Level.TEST)}"

    def expr_YieldFrom(self, node, level):
        return _Level.YIELD, f"yield from {self.expr(node.value, _Level.ATOM if isinstance(node.value, ast.Tuple) else _Level.TEST)}"

    def expr_Attribute(self, node, level):
        value = self.expr(node.value, _Level.ATOM)
        # 3 .real is no float.
        space = " " if isinstance(node.value, ast.Constant) and type(node.value.value) is int else ""
        return _Level.ATOM, f"{value}{space}.{node.attr}"

    def expr_Subscript(self, node, level):
        index = node.slice
        if isinstance(index, ast.Tuple) and index.elts:
            items = ", ".join(self.expr(item, _Level.TEST) for item in index.elts)
            shown = items + ("," if len(index.elts) == 1 else "")
        else:
            shown = self.expr(index, _Level.TEST)
        return _Level.ATOM, f"{self.expr(node.value, _Level.ATOM)}[{shown}]"

    def expr_Slice(self, node, level):
        text = (self.expr(node.lower, _Level.TEST) if node.lower is not None else "") + ":" + (self.expr(node.upper, _Level.TEST) if node.upper is not None else "")
        return _Level.ATOM, text + (f":{self.expr(node.step, _Level.TEST)}" if node.step is not None else "")

    def expr_Starred(self, node, level):
        return _Level.ATOM, "*" + self.expr(node.value, _Level.BOR)

    def expr_Call(self, node, level):
        args = [self.expr(arg, _Level.TEST) for arg in node.args] + [self.part_keyword(keyword) for keyword in node.keywords]
        return _Level.ATOM, f"{self.expr(node.func, _Level.ATOM)}({', '.join(args)})"

    def part_keyword(self, node):
        return f"**{self.expr(node.value, _Level.TEST)}" if node.arg is None else f"{node.arg}={self.expr(node.value, _Level.TEST)}"

    def generators(self, node):
        text = ""
        for part in node.generators:
            text += f" {'async ' if part.is_async else ''}for {self.expr(part.target, _Level.TUPLE)} in {self.expr(part.iter, _Level.TEST + 1)}"
            text += "".join(f" if {self.expr(condition, _Level.TEST + 1)}" for condition in part.ifs)
        return text

    def expr_ListComp(self, node, level):
        return _Level.ATOM, f"[{self.expr(node.elt, _Level.TEST)}{self.generators(node)}]"

    def expr_SetComp(self, node, level):
        return _Level.ATOM, f"{{{self.expr(node.elt, _Level.TEST)}{self.generators(node)}}}"

    def expr_GeneratorExp(self, node, level):
        return _Level.ATOM, f"({self.expr(node.elt, _Level.TEST)}{self.generators(node)})"

    def expr_DictComp(self, node, level):
        return _Level.ATOM, f"{{{self.expr(node.key, _Level.TEST)}: {self.expr(node.value, _Level.TEST)}{self.generators(node)}}}"

    # ---- Formatted strings ----

    def expr_JoinedStr(self, node, level):
        return _Level.ATOM, "f" + self.quoted("".join(self.format_part(part) for part in node.values), node.values)

    def expr_FormattedValue(self, node, level):
        return _Level.ATOM, "f" + self.quoted(self.format_part(node), [node])

    def quoted(self, text, parts):
        for quote in ("'", '"', "'''", '"""'):
            if quote not in text and not (len(quote) == 1 and "\n" in text):
                return quote + text + quote
        return "'''" + text.replace("'''", "\\'\\'\\'") + "'''"

    def format_part(self, node, in_spec=False):
        if isinstance(node, ast.Constant):
            text = node.value.replace("{", "{{").replace("}", "}}")
            return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
        inner = self.expr(node.value, _Level.TEST + 1 if isinstance(node.value, (ast.Lambda, ast.NamedExpr)) else _Level.TEST)
        text = "{" + (" " if inner.startswith("{") else "") + inner
        if node.conversion != -1:
            text += "!" + chr(node.conversion)
        if node.format_spec is not None:
            text += ":" + "".join(self.format_part(part, True) for part in node.format_spec.values)
        return text + "}"
