import ast
import warnings

warnings.simplefilter("always")
node = ast.Name(id="x")
print(ast.dump(node), type(node.ctx).__name__)
call = ast.Call(func=node)
print(call.args, call.keywords, ast.dump(call))
print(ast.dump(ast.arguments()), ast.dump(ast.Return()))
for bad in (lambda: ast.Name("a", ast.Load(), 3), lambda: ast.Name("a", id="b")):
    try:
        print(bad())
    except TypeError as error:
        print(error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    ast.Name()
    ast.Constant(1, colour="red")
print([str(w.message) for w in caught])
print(ast.Module([ast.Pass()], []).body[0]._attributes, ast.Pass().__class__.__mro__[1:3] == (ast.stmt, ast.AST))
print(ast.dump(ast.parse("pass", mode="single")), isinstance(ast.parse("1"), ast.mod))
for bad in (lambda: compile(ast.parse("1"), "x", "eval"), lambda: ast.parse(5), lambda: ast.parse("1", mode="zap"), lambda: ast.dump("x"), lambda: ast.get_docstring(ast.parse("1").body[0])):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(ast.unparse(ast.increment_lineno(ast.parse("a\nb"), 5)))
code = compile(ast.parse("x = 6 * 7\nprint(x)"), "made", "exec")
exec(code)
tree = compile("a + b", "t", "eval", ast.PyCF_ONLY_AST)
print(type(tree).__name__, ast.unparse(tree))
