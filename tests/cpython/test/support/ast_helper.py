import ast


class ASTTestMixin:
    """Compares trees by what they hold, positions apart."""

    def assertASTEqual(self, first, second):
        self.assertEqual(ast.dump(first), ast.dump(second))
