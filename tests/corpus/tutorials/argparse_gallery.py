"""Gallery of command lines: what argparse makes of good ones, and what it says of bad ones."""
import argparse
import contextlib
import io
import sys


def parser():
    p = argparse.ArgumentParser(prog='shop', description='Keeps a shop.', epilog='Closed on Sundays.')
    p.add_argument('--version', action='version', version='%(prog)s 1.2')
    p.add_argument('-v', '--verbose', action='count', default=0, help='more words')
    p.add_argument('-q', '--quiet', action='store_true')
    commands = p.add_subparsers(dest='command', required=True, metavar='COMMAND', title='commands')
    buy = commands.add_parser('buy', help='buy something', aliases=['b'])
    buy.add_argument('item', help='what to buy')
    buy.add_argument('amount', type=int, nargs='?', default=1, help='how many (default: %(default)s)')
    buy.add_argument('--colour', choices=['red', 'green'], help='of the item')
    buy.add_argument('--price', type=float, metavar='EURO')
    buy.add_argument('--tag', action='append', dest='tags')
    group = buy.add_mutually_exclusive_group()
    group.add_argument('--gift', action='store_true')
    group.add_argument('--for', dest='person')
    sell = commands.add_parser('sell', help='sell several things')
    sell.add_argument('items', nargs='+')
    sell.add_argument('-d', '--discount', type=percent, default=0)
    sell.add_argument('--size', nargs=2, type=int, metavar=('W', 'H'))
    sell.add_argument('--no-tax', action='store_false', dest='tax')
    sell.add_argument('--express', action=argparse.BooleanOptionalAction)
    return p


def percent(text):
    n = int(text.rstrip('%'))
    if not 0 <= n <= 100:
        raise argparse.ArgumentTypeError(f'{n} is no percentage')
    return n


for line in ('buy tea', 'buy tea 3 --colour red', '-vv b tea --tag a --tag b', 'buy --price 2.5 -- -x', 'sell a b c -d 5%', 'sell a --size 2 3 --no-tax --no-express', '-q buy tea --for Ann',
             '', 'rent car', 'buy', 'buy tea many', 'buy tea 3 4', 'buy tea --colour blue', 'buy tea --price cheap', 'buy tea --gift --for Ann', 'buy tea --col red', 'buy tea --colour', 'sell', 'sell a -d 120', 'sell a -d x', 'sell a --size 2', 'sell a --size 2 y', '--quite buy tea', 'buy tea --unknown', '--version', 'buy tea -v', 'sell a --express=yes', '-h', 'buy -h', 'sell --help'):
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            args = parser().parse_args(line.split())
        print(f'$ shop {line}\n  {args}')
    except SystemExit as e:
        print(f'$ shop {line}\n  exit {e.code}')
    for text in (out.getvalue(), err.getvalue()):
        if text:
            print('  | ' + text.rstrip('\n').replace('\n', '\n  | '))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [v.upper() for v in values])


p = argparse.ArgumentParser(prog='tool', exit_on_error=False, formatter_class=argparse.ArgumentDefaultsHelpFormatter, fromfile_prefix_chars='@', allow_abbrev=False)
p.add_argument('words', nargs='*', action=Upper, default=['none'])
p.add_argument('--level', type=int, choices=range(1, 4), default=2, help='how much')
p.add_argument('--const', nargs='?', const='given', default='absent')
p.add_argument('--rest', nargs=argparse.REMAINDER)
p.set_defaults(extra=5)
print(p.parse_args([]), p.parse_args(['a', 'b', '--const', '--level', '3']), p.parse_args(['--rest', '-x', 'y']), p.parse_known_args(['--unknown', 'z']), p.get_default('level'))
for line in ('--level 9', '--level x', '--lev 2'):
    try:
        print(p.parse_args(line.split()))
    except (argparse.ArgumentError, SystemExit) as e:
        print(type(e).__name__, e)
print(p.format_usage(), p.format_help(), sep='')
for wrong in (lambda: p.add_argument('--level'), lambda: p.add_argument('x', dest='y'), lambda: p.add_argument('-a', '-b', nargs=0), lambda: p.add_argument('--t', type='int'), lambda: p.add_argument('--k', required=True, action='store_true') and p.parse_args([]), lambda: p.add_argument('pos', required=True), lambda: p.add_argument('--c', action='nope'), lambda: p.add_argument("--s", action="store_true", type=int)):
    try:
        with contextlib.redirect_stderr(sys.stdout):
            print(type(wrong()).__name__)
    except (ValueError, TypeError, argparse.ArgumentError, SystemExit, IndexError) as e:
        print(type(e).__name__, e)
p.parse_args(['--level'])
