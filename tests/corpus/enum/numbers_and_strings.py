from enum import IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


print(Level.LOW + 1, Level.HIGH > Level.LOW, sorted([Level.HIGH, Level.LOW]), f"{Level.MID} {Level.MID!r}", int(Level.MID), Level(5))
print([10, 20][Level.LOW], max(Level), Level.LOW == 1, "%d" % Level.HIGH, str(Level.LOW), {1: "one"}[Level.LOW])
print(Mode.READ, repr(Mode.WRITE), Mode("w"), Mode.READ == "read", Mode.READ.upper(), f"{Mode.WRITE:>5}", "-".join(Mode))
print(isinstance(Level.LOW, int), isinstance(Mode.READ, str))
