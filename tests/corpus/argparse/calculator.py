import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="calc", description="Adds or multiplies numbers, and explains what it did if asked to.", epilog="Numbers may be negative.")
parser.add_argument("numbers", metavar="N", type=float, nargs="+", help="a number")
parser.add_argument("--product", dest="operation", action="store_const", const="product", default="sum", help="multiply (default: %(default)s)")
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more; twice for even more")
parser.add_argument("-p", "--places", type=int, choices=range(0, 4), default=2, help="digits after the point: %(choices)s")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
print(parser.format_usage())
parser.print_help()
for line in ["1 2 3", "--product 2 -3", "-vv 1", "-v -v -v 1 --places 3", "-p9 1", "-p x 1", "one", "", "--unknown 1", "--version", "--prod 2 2", "1 -- -5"]:
    try:
        print(line, "->", parser.parse_args(line.split()))
    except SystemExit as exit:
        print("exit", exit.code)
