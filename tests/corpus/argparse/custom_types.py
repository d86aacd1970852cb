import argparse
import sys

sys.stderr = sys.stdout


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{value} is not positive")
    return value


def pair(text):
    key, _, value = text.partition("=")
    if not value:
        raise ValueError
    return key, value


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("setting", self.dest, "by", option_string)
        setattr(namespace, self.dest, values.upper())


parser = argparse.ArgumentParser(prog="types", exit_on_error=False)
parser.add_argument("count", type=positive)
parser.add_argument("--set", type=pair)
parser.add_argument("--name", action=Upper)
for line in ["3", "0", "x", "3 --set a=1", "3 --set a", "3 --name ann"]:
    try:
        print(parser.parse_args(line.split()))
    except argparse.ArgumentError as error:
        print("ArgumentError", error)
for bad in (lambda: parser.add_argument("--name"), lambda: parser.add_argument("x", required=True), lambda: parser.add_argument("-a", action="zap"),
            lambda: parser.add_argument("--t", type="int"), lambda: parser.add_argument("--n", nargs=0)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1), parser)
