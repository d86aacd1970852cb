from dataclasses import dataclass


@dataclass
class Wrong:
    a: int = 1
    b: str
