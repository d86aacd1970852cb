import argparse
import sys
from pathlib import PurePosixPath


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f'{text} is not positive')
    return value


class KeyValue(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        d = getattr(namespace, self.dest) or {}
        for item in values:
            k, sep, v = item.partition('=')
            if not sep:
                parser.error(f'{item!r} needs a =')
            d[k] = v
        setattr(namespace, self.dest, d)


def build():
    p = argparse.ArgumentParser(prog='tool', description='A tool that does %(prog)s things.', epilog='Have fun.')
    p.add_argument('--version', action='version', version='%(prog)s 1.2')
    p.add_argument('-v', '--verbose', action='count', default=0, help='more output (default: %(default)s)')
    sub = p.add_subparsers(dest='command', required=True, metavar='COMMAND', title='commands')
    add = sub.add_parser('add', help='add things', aliases=['a'])
    add.add_argument('items', nargs='+', type=int, help='numbers')
    add.add_argument('--scale', type=float, default=1.0, metavar='X')
    copy = sub.add_parser('copy', help='copy a file', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    copy.add_argument('src', type=PurePosixPath)
    copy.add_argument('dst', nargs='?', default='out.txt')
    group = copy.add_mutually_exclusive_group()
    group.add_argument('--force', action='store_true', help='overwrite')
    group.add_argument('--no-clobber', dest='force', action='store_false')
    copy.add_argument('--mode', choices=['text', 'binary'], default='text', help='how')
    copy.add_argument('-j', '--jobs', type=positive, default=1, help='how many')
    copy.add_argument('-D', dest='define', nargs='+', action=KeyValue, metavar='K=V')
    copy.add_argument('--color', action=argparse.BooleanOptionalAction, default=True)
    return p


def run(*argv):
    print('$', *argv)
    try:
        print(build().parse_args(argv))
    except SystemExit as e:
        print('exit', e.code)


sys.stderr = sys.stdout
run('-h')
run('add', '-h')
run('copy', '--help')
run('add', '1', '2', '--scale', '2.5')
run('-vv', 'a', '3')
run('copy', 'x/y.txt', '--force', '-j4', '-D', 'a=1', 'b=2')
run('copy', 'x', 'y', '--mode=binary', '--no-color')
run('copy', 'x', '--jo', '3')
for bad in ([], ['fly'], ['add'], ['add', 'x'], ['copy', 'x', '--mode', 'odd'], ['copy', 'x', '-j', '0'], ['copy', 'x', '-j', 'two'], ['copy', 'x', '--force', '--no-clobber'],
            ['copy', 'x', 'y', 'z'], ['copy', 'x', '-D', 'novalue'], ['--nope', 'add', '1'], ['copy'], ['copy', 'x', '--mode'], ['--version'], ['copy', 'x', '--color=1']):
    run(*bad)
p = argparse.ArgumentParser(prog='p', add_help=False, exit_on_error=False, argument_default=argparse.SUPPRESS, fromfile_prefix_chars='@', allow_abbrev=False)
p.add_argument('--n', type=int)
p.add_argument('--flag', action='store_const', const=42)
p.add_argument('rest', nargs=argparse.REMAINDER)
print(p.parse_args([]), p.parse_args(['--n', '1', 'a', '--flag', 'b']), p.parse_known_args(['--n', '2', '--unknown']))
try:
    p.parse_args(['--n', 'x'])
except argparse.ArgumentError as e:
    print(repr(str(e)), e.argument_name)
print(p.format_usage(), end='')
ns = argparse.Namespace(a=1, b='x')
print(ns, vars(ns), ns == argparse.Namespace(a=1, b='x'), 'a' in ns)
for bad in (lambda: p.add_argument('--n'), lambda: p.add_argument('x', required=True), lambda: p.add_argument('--y', type='int'), lambda: p.add_argument('--z', action='what'), lambda: p.add_argument('--w', nargs=0)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
argparse.ArgumentParser(prog='last').parse_args(['--bad'])
