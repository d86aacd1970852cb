from abc import ABC, ABCMeta


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any("quack" in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Duck:
    def quack(self):
        return "Quack"


class Stone:
    pass


print(isinstance(Duck(), Quacks), isinstance(Stone(), Quacks), issubclass(Duck, Quacks))


class Plugin(metaclass=ABCMeta):
    pass


@Plugin.register
class Foreign:
    pass


print(issubclass(Foreign, Plugin), isinstance(Foreign(), Plugin), Plugin in Foreign.__mro__)
Plugin.register(Plugin())
