import argparse
import sys

sys.stderr = sys.stdout


def add(args):
    return f"adding {args.item!r} x{args.count}"


def remove(args):
    return f"removing {args.item!r}{' for good' if args.force else ''}"


parser = argparse.ArgumentParser(prog="shop")
parser.add_argument("--debug", action="store_true")
commands = parser.add_subparsers(dest="command", title="commands", description="what can be done", required=True)
adding = commands.add_parser("add", help="put something into the basket", aliases=["a"])
adding.add_argument("item")
adding.add_argument("-n", "--count", type=int, default=1)
adding.set_defaults(run=add)
removing = commands.add_parser("remove", help="take something out")
removing.add_argument("item", nargs="?", default="everything")
removing.add_argument("--force", action="store_true")
removing.set_defaults(run=remove)
parser.print_help()
adding.print_help()
for line in ["add tea", "a milk -n 3", "--debug remove", "remove cup --force", "steal", "", "add", "add tea --force", "remove -h"]:
    try:
        args = parser.parse_args(line.split())
        print(args.run(args), args.debug)
    except SystemExit as exit:
        print("exit", exit.code)
