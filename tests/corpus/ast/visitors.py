import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.loaded, self.stored, self.functions = [], [], []

    def visit_Name(self, node):
        (self.stored if isinstance(node.ctx, ast.Store) else self.loaded).append(node.id)

    def visit_FunctionDef(self, node):
        self.functions.append((node.name, node.lineno, len(node.args.args)))
        self.generic_visit(node)


tree = ast.parse("""
total = 0
def add(a, b):
    result = a + b
    return result
for i in range(10):
    total = add(total, i)
""")
names = Names()
names.visit(tree)
print(names.stored, sorted(set(names.loaded)), names.functions)
print([type(node).__name__ for node in ast.walk(ast.parse("x = 1 + 2"))])
print(list(ast.iter_fields(ast.parse("a.b", mode="eval").body))[1])
print([type(child).__name__ for child in ast.iter_child_nodes(tree)])


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node


tree = Doubler().visit(ast.parse("print(1 + 20, 'text', [300])"))
ast.fix_missing_locations(tree)
exec(compile(tree, "<tree>", "exec"))
print(ast.unparse(tree))
print(ast.get_docstring(ast.parse('"""  The doc.\n\n    More.\n    """')))
source = "def f(x):\n    return x * (1 + 2)\n"
node = ast.parse(source).body[0].body[0].value
print(ast.get_source_segment(source, node), node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
print(ast.BinOp._fields, ast.Name("x", ast.Load()).id, isinstance(ast.Add(), ast.operator), ast.Add.__mro__[1].__name__)
made = ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))
print(eval(compile(ast.fix_missing_locations(made), "<made>", "eval")), ast.dump(made))
ast.parse("def f(:\n  pass")
