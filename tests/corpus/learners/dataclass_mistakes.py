from dataclasses import dataclass, replace


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0

    def __post_init__(self):
        if self.major < 0:
            raise ValueError(f'negative version {self.major}')


print(Version(1) < Version(1, 2), Version(2), replace(Version(3), minor=4))
print(max(Version(1, 9), Version(1, 10)))
replace(Version(3), major=-1)
