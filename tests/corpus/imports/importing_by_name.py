import importlib
import importlib.machinery
import importlib.util
import sys

math = importlib.import_module("math")
print(math.sqrt(16), importlib.import_module("os.path") is sys.modules["os.path"])
print(importlib.util.find_spec("json") is not None, importlib.util.find_spec("no_such_module_anywhere"))
print(importlib.util.resolve_name(".sibling", "pkg.sub"), importlib.util.resolve_name("..up", "pkg.sub"), importlib.util.resolve_name("plain", None))
for bad in (lambda: importlib.import_module(".x"), lambda: importlib.import_module(""), lambda: importlib.util.resolve_name("...x", "pkg"), lambda: importlib.reload("json")):
    try:
        print(bad())
    except (TypeError, ValueError, ImportError) as error:
        print(type(error).__name__, error)
print(importlib.reload(math) is math)
source = "greeting = 'hello'\ndef greet(name): return f'{greeting}, {name}'\n"
spec = importlib.util.spec_from_loader("made_up", loader=None)
module = importlib.util.module_from_spec(importlib.machinery.ModuleSpec("made_up", type("Loader", (), {"create_module": lambda self, spec: None, "exec_module": lambda self, module: exec(source, module.__dict__)})()))
module.__spec__.loader.exec_module(module)
print(module.greet("you"), module.__name__, spec.name)
print(importlib.__import__("string").digits)
