from typing import Literal, NamedTuple, NewType, NotRequired, TypedDict, cast, get_type_hints


class Employee(NamedTuple):
    name: str
    id: int = 3

    def greet(self):
        return f"Hi {self.name}"


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


UserId = NewType("UserId", int)
e = Employee("Guido")
print(e, e.greet(), e._fields, Employee.__annotations__, e == ("Guido", 3))
m: Movie = {"title": "Brazil"}
print(m, Movie.__required_keys__, Movie.__optional_keys__, Movie(title="x", year=1985), UserId(5), UserId.__name__)
print(Literal["a", 1], cast(int, "not checked"), get_type_hints(Employee))
Employee()
