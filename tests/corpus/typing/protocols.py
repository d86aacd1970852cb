from typing import Protocol, runtime_checkable


@runtime_checkable
class Speaker(Protocol):
    def speak(self) -> str: ...


class Dog:
    def speak(self):
        return "Woof"


class Fish:
    pass


def greet(s: Speaker) -> str:
    return s.speak()


print(greet(Dog()), isinstance(Dog(), Speaker), isinstance(Fish(), Speaker), issubclass(Dog, Speaker))


class Sized(Protocol):
    size: int


try:
    isinstance(Fish(), Sized)
except TypeError as e:
    print(e)
Speaker()
