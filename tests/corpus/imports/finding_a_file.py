import importlib.machinery as machinery
import importlib.util
import os
import tempfile

folder = tempfile.mkdtemp()
with open(os.path.join(folder, "greeting.py"), "w") as file:
    file.write("def greet(name):\n    return f'hello, {name}'\n")

hook = machinery.FileFinder.path_hook((machinery.SourceFileLoader, machinery.SOURCE_SUFFIXES))
finder = hook(folder)
print(finder.path == folder, repr(finder) == f"FileFinder({folder!r})")
spec = finder.find_spec("greeting")
print(spec.name, spec.origin == os.path.join(folder, "greeting.py"), spec.has_location, spec.submodule_search_locations, spec.parent)
print(type(spec.loader).__name__, spec.loader.is_package("greeting"))
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.greet("you"), module.__name__, module.__file__ == spec.origin)
print(finder.find_spec("nothing_of_the_kind"), finder.invalidate_caches())
try:
    hook("/no/such/folder")
except ImportError as error:
    print(error, error.path)
os.remove(spec.origin)
os.rmdir(folder)
