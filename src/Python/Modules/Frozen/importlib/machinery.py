"""importlib.machinery: what describes a module, and finds and loads one from a file."""

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = [".cpython-313-x86_64-linux-gnu.so", ".abi3.so", ".so"]


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        shown = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            shown.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            shown.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other):
        if not isinstance(other, ModuleSpec):
            return NotImplemented
        return vars(self) == vars(other)

    @property
    def parent(self):
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        return self._set_fileattr

    cached = None


class SourceFileLoader:
    """Runs the text of a file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def create_module(self, spec):
        return None

    def get_filename(self, fullname=None):
        return self.path

    def is_package(self, fullname):
        return self.path.endswith("/__init__.py")

    def get_source(self, fullname=None):
        with open(self.path) as file:
            return file.read()

    def get_code(self, fullname=None):
        return compile(self.get_source(), self.path, "exec")

    def exec_module(self, module):
        exec(self.get_code(), module.__dict__)


class FileFinder:
    """Finds the modules of one folder. Those of the program are found without it."""

    def __init__(self, path, *loader_details):
        self.path = path or "."
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]

    def __repr__(self):
        return f"FileFinder({self.path!r})"

    def find_spec(self, fullname, target=None):
        import os
        from .util import spec_from_file_location
        base = os.path.join(self.path, fullname.rpartition(".")[2])
        for suffix, loader in self._loaders:
            package = os.path.join(base, "__init__" + suffix)
            if os.path.isfile(package):
                return spec_from_file_location(fullname, package, loader=loader(fullname, package), submodule_search_locations=[base])
        for suffix, loader in self._loaders:
            if os.path.isfile(base + suffix):
                return spec_from_file_location(fullname, base + suffix, loader=loader(fullname, base + suffix))
        return None

    def invalidate_caches(self):
        pass

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            import os
            if not os.path.isdir(path):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder
