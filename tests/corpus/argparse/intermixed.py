"""Options between the arguments of a list, and wrong uses of argparse."""

import argparse
import warnings


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except SystemExit as problem:
        print("exit", problem.code)
    except Exception as problem:
        print(type(problem).__name__, problem)


parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("--foo")
parser.add_argument("--bar", required=True)
parser.add_argument("command")
parser.add_argument("rest", nargs="*", type=int)
line = "run --foo x 1 --bar y 2 3".split()
attempt(parser.parse_intermixed_args, line)
attempt(parser.parse_known_args, line)
attempt(parser.parse_known_intermixed_args, "run --foo x 1 --error 2 --bar y 3".split())
attempt(parser.parse_intermixed_args, ["run", "1"])
attempt(parser.parse_intermixed_args, ["--bar", "1"])
attempt(parser.parse_intermixed_args, ["--bar", "1", "run", "x"])
attempt(parser.parse_intermixed_args, ["--bar", "1", "run", "7", "--what"])

groups = argparse.ArgumentParser(prog="tool")
group = groups.add_mutually_exclusive_group(required=True)
group.add_argument("--one", action="store_true")
group.add_argument("--two")
groups.add_argument("names", nargs="*")
attempt(groups.parse_intermixed_args, "a --one b".split())
attempt(groups.parse_intermixed_args, "a b".split())
attempt(groups.parse_intermixed_args, "a --one --two b".split())
group.add_argument("other", nargs="?")
attempt(groups.parse_intermixed_args, [])

remainder = argparse.ArgumentParser(prog="tool")
remainder.add_argument("rest", nargs="...")
attempt(remainder.parse_intermixed_args, ["a"])

attempt(parser.add_argument, "-x", type=argparse.FileType)
attempt(parser.add_argument, "-y", type="int")
action = parser.add_argument("-z")
action.type = 1
attempt(parser.parse_args, ["--bar", "b", "c", "-z", "1"])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    parser.add_argument("--flag", action=argparse.BooleanOptionalAction, type=bool, metavar="M")
    print([str(warning.message) for warning in caught])
attempt(parser.parse_args, ["--bar", "b", "c", "--no-flag"])
