import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="opts", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
parser.add_argument("source")
parser.add_argument("target", nargs="?", default="out", help="where to")
parser.add_argument("--tag", action="append", help="may be given again")
parser.add_argument("--extra", action="extend", nargs="+", type=int)
parser.add_argument("--colour", action=argparse.BooleanOptionalAction, default=True, help="colours")
parser.add_argument("--size", nargs=2, type=int, metavar=("W", "H"))
parser.add_argument("--level", nargs="?", const="high", default="low", help="how much")
parser.add_argument("--files", nargs="*")
group = parser.add_mutually_exclusive_group()
group.add_argument("--quiet", action="store_true")
group.add_argument("--loud", type=int)
special = parser.add_argument_group("special", "what only few need")
special.add_argument("--secret", help=argparse.SUPPRESS)
special.add_argument("--magic", required=True, help="needed")
parser.print_help()
for line in ["s --magic m", "s t --magic m --tag a --tag b --extra 1 2 --extra 3", "s --magic m --no-colour --size 3 4 --level", "s --magic m --level mid --files a b",
             "s", "s --magic m --quiet --loud 3", "s --magic m --size 1", "s t u --magic m", "s --magic"]:
    try:
        print(vars(parser.parse_args(line.split())))
    except SystemExit as exit:
        print("exit", exit.code)
print(parser.parse_known_args(["s", "--magic", "m", "--strange", "x"])[1])
