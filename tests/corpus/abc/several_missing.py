from abc import ABC, abstractmethod


class Base(ABC):
    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...


try:
    Base()
except TypeError as e:
    print(e)


class Partly(Base):
    name = "partly"

    @classmethod
    def make(cls):
        return cls()


try:
    Partly.make()
except TypeError as e:
    print(e)


class Whole(Partly):
    @staticmethod
    def helper():
        return 1


print(Whole.make().name, Whole.helper())
