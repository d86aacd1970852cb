"""importlib.abc: the interfaces of loaders and finders, for classes that want to be told as such."""

import abc

__all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "InspectLoader", "SourceLoader"]


class MetaPathFinder(metaclass=abc.ABCMeta):
    def invalidate_caches(self):
        pass


class PathEntryFinder(metaclass=abc.ABCMeta):
    def invalidate_caches(self):
        pass


class Loader(metaclass=abc.ABCMeta):
    def create_module(self, spec):
        return None


class InspectLoader(Loader):
    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError


class SourceLoader(InspectLoader):
    pass
