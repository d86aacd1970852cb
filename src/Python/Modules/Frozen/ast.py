"""ast (https://docs.python.org/3.13/library/ast.html): trees of programs, made by the interpreter's own parser."""

import re
from _ast import parse as _parse

PyCF_ONLY_AST = 1024
PyCF_TYPE_COMMENTS = 4096
PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
PyCF_OPTIMIZED_AST = 33792


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()
    # Fields that may be left out, and those that are lists.
    _optional = frozenset()
    _lists = frozenset()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(self._fields)} positional argument{'' if len(self._fields) == 1 else 's'}")
        given = set()
        for name, value in zip(self._fields, args):
            setattr(self, name, value)
            given.add(name)
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            if name not in self._fields and name not in self._attributes:
                import warnings
                warnings.warn(f"{type(self).__name__}.__init__ got an unexpected keyword argument {name!r}. Support for arbitrary keyword "
                              "arguments is deprecated and will be removed in Python 3.15.", DeprecationWarning, stacklevel=2)
            setattr(self, name, value)
            given.add(name)
        for name in self._fields:
            if name in given:
                continue
            if name in self._lists:
                setattr(self, name, [])
            elif name == "ctx":
                setattr(self, name, Load())
            elif name not in self._optional:
                import warnings
                warnings.warn(f"{type(self).__name__}.__init__ missing 1 required positional argument: {name!r}. This will become an error in "
                              "Python 3.15.", DeprecationWarning, stacklevel=2)

    def __reduce_ex__(self, protocol):
        return _made, (type(self), self.__dict__.copy())

    def __replace__(self, **changes):
        return type(self)(**{**{name: getattr(self, name) for name in (*self._fields, *self._attributes) if hasattr(self, name)}, **changes})


AST.__module__ = "ast"


def _made(cls, state):
    node = cls.__new__(cls)
    node.__dict__.update(state)
    return node


_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
# The abstract grammar: for each sum its members with their fields; `?` for one that may be missing, `*` for a list.
_GRAMMAR = """
mod: Module(body* type_ignores*) Interactive(body*) Expression(body) FunctionType(argtypes* returns)
stmt@: FunctionDef(name args body* decorator_list* returns? type_comment? type_params*) AsyncFunctionDef(name args body* decorator_list* returns? type_comment? type_params*) ClassDef(name bases* keywords* body* decorator_list* type_params*) Return(value?) Delete(targets*) Assign(targets* value type_comment?) TypeAlias(name type_params* value) AugAssign(target op value) AnnAssign(target annotation value? simple) For(target iter body* orelse* type_comment?) AsyncFor(target iter body* orelse* type_comment?) While(test body* orelse*) If(test body* orelse*) With(items* body* type_comment?) AsyncWith(items* body* type_comment?) Match(subject cases*) Raise(exc? cause?) Try(body* handlers* orelse* finalbody*) TryStar(body* handlers* orelse* finalbody*) Assert(test msg?) Import(names*) ImportFrom(module? names* level?) Global(names*) Nonlocal(names*) Expr(value) Pass() Break() Continue()
expr@: BoolOp(op values*) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand) Lambda(args body) IfExp(test body orelse) Dict(keys* values*) Set(elts*) ListComp(elt generators*) SetComp(elt generators*) DictComp(key value generators*) GeneratorExp(elt generators*) Await(value) Yield(value?) YieldFrom(value) Compare(left ops* comparators*) Call(func args* keywords*) FormattedValue(value conversion format_spec?) JoinedStr(values*) Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx) Starred(value ctx) Name(id ctx) List(elts* ctx) Tuple(elts* ctx) Slice(lower? upper? step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
excepthandler@: ExceptHandler(type? name? body*)
pattern@: MatchValue(value) MatchSingleton(value) MatchSequence(patterns*) MatchMapping(keys* patterns* rest?) MatchClass(cls patterns* kwd_attrs* kwd_patterns*) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns*)
type_ignore: TypeIgnore(lineno tag)
type_param@: TypeVar(name bound? default_value?) ParamSpec(name default_value?) TypeVarTuple(name default_value?)
: comprehension(target iter ifs* is_async) arguments(posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*) arg@(arg annotation? type_comment?) keyword@(arg? value) alias@(name asname?) withitem(context_expr optional_vars?) match_case(pattern guard? body*)
"""


def _define(name, base, fields, has_place):
    names = tuple(field.rstrip("?*") for field in fields)
    namespace = {"_fields": names, "__match_args__": names, "__module__": "ast",
                 "_optional": frozenset(field[:-1] for field in fields if field.endswith("?")),
                 "_lists": frozenset(field[:-1] for field in fields if field.endswith("*"))}
    namespace.update((field[:-1], None) for field in fields if field.endswith("?"))
    if has_place:
        namespace["_attributes"] = _PLACE
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    globals()[name] = type(name, (base,), namespace)


for _line in _GRAMMAR.strip().splitlines():
    _sum, _, _members = _line.partition(": ") if not _line.startswith(":") else ("", "", _line[2:])
    _has_place = _sum.endswith("@")
    _base = AST
    if _sum:
        _define(_sum.rstrip("@"), AST, [], _has_place)
        _base = globals()[_sum.rstrip("@")]
    for _name, _at, _fields in re.findall(r"(\w+)(@?)\(([^)]*)\)", _members):
        _define(_name, _base, _fields.split(), _has_place or bool(_at))


class slice(AST):
    """Was the node of what stands in brackets; such nodes are ordinary expressions now."""


class Index(slice):
    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    pass


class AugLoad(expr_context):
    pass


class AugStore(expr_context):
    pass


class Param(expr_context):
    pass


del _line, _sum, _members, _has_place, _base, _name, _at, _fields


# ---- Making trees ----

def _from_lists(root):
    """The nodes of a tree that the parser gives as lists: a node's list begins with its kind, a field's does not."""
    bare = {}

    def node_of(lists):
        cls = globals()[lists[0]]
        node = cls.__new__(cls)
        waiting.append((node, lists))
        return node

    def value_of(value):
        if not isinstance(value, list):
            return value
        if value and isinstance(value[0], str) and (len(value) == 1 and value[0] in _BARE or len(value) >= 5 and (value[1] is None or type(value[1]) is int)):
            if len(value) > 1:
                return node_of(value)
            if value[0] not in bare:
                bare[value[0]] = globals()[value[0]]()
            return bare[value[0]]
        return [value_of(item) for item in value]

    waiting = []
    result = node_of(root)
    while waiting:
        node, lists = waiting.pop()
        state = node.__dict__
        if node._attributes:
            state.update(zip(_PLACE, lists[1:5]))
        for at in range(5, len(lists), 2):
            state[lists[at]] = lists[at + 1] if isinstance(node, (Constant, MatchSingleton)) else value_of(lists[at + 1])
    return result


_BARE = {cls.__name__ for base in (expr_context, boolop, operator, unaryop, cmpop) for cls in base.__subclasses__()}


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytes, bytearray)):
        source = bytes(source).decode()
    if not isinstance(source, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    if mode not in ("exec", "eval", "single", "func_type"):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    return _from_lists(_parse(source, str(filename), mode))


def literal_eval(node_or_string):
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    text = "malformed node or string"
    if lineno := getattr(node, "lineno", None):
        text += f" on line {lineno}"
    raise ValueError(f"{text}: {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


# ---- Looking at trees ----

def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def shown(node, level=0):
        if indent is not None:
            level += 1
            prefix, sep = "\n" + indent * level, ",\n" + indent * level
        else:
            prefix, sep = "", ", "
        if isinstance(node, AST):
            cls = type(node)
            args = []
            later = []
            is_simple = True
            with_names = annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    with_names = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    with_names = True
                    continue
                if not show_empty:
                    if value == [] and not (isinstance(node, Constant) and name == "value"):
                        if not with_names:
                            later.append(repr(value))
                        continue
                    if not with_names:
                        args += later
                        later = []
                text, simple = shown(value, level)
                is_simple = is_simple and simple
                args.append(f"{name}={text}" if with_names else text)
            if include_attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    text, simple = shown(value, level)
                    is_simple = is_simple and simple
                    args.append(f"{name}={text}")
            if is_simple and len(args) <= 3:
                return f"{cls.__name__}({', '.join(args)})", not args
            return f"{cls.__name__}({prefix}{sep.join(args)})", False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return f"[{prefix}{sep.join(shown(item, level)[0] for item in node)}]", False
        return repr(node), True

    return shown(node)[0]


def iter_fields(node):
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def copy_location(new_node, old_node):
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    waiting = [(node, (1, 0, 1, 0))]
    while waiting:
        inner, place = waiting.pop()
        if inner._attributes:
            found = []
            for name, inherited in zip(_PLACE, place):
                value = getattr(inner, name, None)
                if value is None:
                    setattr(inner, name, inherited)
                    value = inherited
                found.append(value)
            place = tuple(found)
        waiting.extend((child, place) for child in iter_child_nodes(inner))
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    import inspect
    return inspect.cleandoc(value.value)


def _lines_of(source):
    """The lines as Python's own: a form feed ends none."""
    lines, start, at = [], 0, 0
    while at < len(source):
        end = at + 1
        if source[at] == "\r" and source[end:end + 1] == "\n":
            end += 1
        if source[at] in "\r\n":
            lines.append(source[start:end])
            start = end
        at = end
    if start < len(source):
        lines.append(source[start:])
    return lines


def get_source_segment(source, node, *, padded=False):
    places = [getattr(node, name, None) for name in ("lineno", "end_lineno", "col_offset", "end_col_offset")]
    if None in places:
        return None
    lines = _lines_of(source)[node.lineno - 1:node.end_lineno]
    if not lines:
        return None
    first, last = lines[0].encode(), lines[-1].encode()
    if len(lines) == 1:
        return first[node.col_offset:node.end_col_offset].decode()
    padding = "".join(char if char in "\f\t" else " " for char in first[:node.col_offset].decode()) if padded else ""
    return padding + first[node.col_offset:].decode() + "".join(lines[1:-1]) + last[:node.end_col_offset].decode()


def unparse(ast_obj):
    from _ast_unparse import Unparser
    return Unparser().text_of(ast_obj)
