from dataclasses import dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


versions = [Version(1, 10), Version(1, 2, "old"), Version(0, 9)]
print(sorted(versions), max(versions), Version(1) < Version(2), Version(1, 1, "a") == Version(1, 1, "b"))
print(Version(1) <= Version(1), Version(1) > Version(0, 99))
print(Version(1) < 5)
