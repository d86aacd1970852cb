from dataclasses import dataclass


@dataclass
class Key:
    name: str


print({Key("a"): 1})
