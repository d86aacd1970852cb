"""A tokenizer, a recursive-descent parser, and an evaluator for arithmetic: the classic of every course."""
import math
import operator
import re
from dataclasses import dataclass
from typing import Union


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


@dataclass(frozen=True)
class Number:
    value: float


@dataclass(frozen=True)
class Name:
    name: str


@dataclass(frozen=True)
class Binary:
    op: str
    left: 'Node'
    right: 'Node'


@dataclass(frozen=True)
class Unary:
    op: str
    operand: 'Node'


@dataclass(frozen=True)
class Call:
    function: str
    arguments: tuple


Node = Union[Number, Name, Binary, Unary, Call]
TOKEN = re.compile(r'\s*(?:(?P<number>\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(?P<name>[a-zA-Z_]\w*)|(?P<op>\*\*|[-+*/%(),]))')


def tokenize(text):
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None:
            raise ParseError(f'unexpected {text[position:].lstrip()[0]!r}', position)
        yield match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)
        position = match.end()
    yield 'end', '', position


class Parser:
    LEVELS = [{'+', '-'}, {'*', '/', '%'}]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def current(self):
        return self.tokens[self.at]

    def take(self, *wanted):
        kind, text, position = self.current
        if wanted and text not in wanted:
            raise ParseError(f'expected {" or ".join(map(repr, wanted))}, found {text or kind!r}', position)
        self.at += 1
        return text

    def parse(self):
        node = self.binary(0)
        if self.current[0] != 'end':
            raise ParseError(f'did not expect {self.current[1]!r}', self.current[2])
        return node

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        node = self.binary(level + 1)
        while self.current[1] in self.LEVELS[level]:
            node = Binary(self.take(), node, self.binary(level + 1))
        return node

    def unary(self):
        if self.current[1] == '-':
            return Unary(self.take(), self.unary())
        node = self.atom()
        if self.current[1] == '**':
            self.take()
            return Binary('**', node, self.unary())
        return node

    def atom(self):
        match self.current:
            case ('number', text, _):
                self.take()
                return Number(float(text) if set(text) & set('.e') else int(text))
            case ('name', name, _):
                self.take()
                if self.current[1] != '(':
                    return Name(name)
                self.take('(')
                arguments = []
                while self.current[1] != ')':
                    arguments.append(self.binary(0))
                    if self.current[1] != ')':
                        self.take(',', ')')
                self.take(')')
                return Call(name, tuple(arguments))
            case (_, '(', _):
                self.take()
                node = self.binary(0)
                self.take(')')
                return node
            case (kind, text, position):
                raise ParseError(f'expected a value, found {text or kind!r}', position)


OPERATORS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '%': operator.mod, '**': operator.pow}


def evaluate(node, names):
    match node:
        case Number(value):
            return value
        case Name(name):
            return names[name]
        case Unary('-', operand):
            return -evaluate(operand, names)
        case Binary(op, left, right):
            return OPERATORS[op](evaluate(left, names), evaluate(right, names))
        case Call('max' | 'min' as name, arguments) if arguments:
            return {'max': max, 'min': min}[name](evaluate(a, names) for a in arguments)
        case Call(name, [argument]):
            return getattr(math, name)(evaluate(argument, names))
        case _:
            raise TypeError(f'cannot evaluate {node}')


print(list(tokenize('2*pi')))
print(Parser('-2**2 + f(x, 1)').parse())
names = {'pi': math.pi, 'x': 3}
for text in ['1 + 2 * 3', '(1 + 2) * 3', '-2 ** 2', '2 ** 3 ** 2', '10 - 4 - 3', 'sqrt(x * x + 16)', 'max(1, x, 2) % 2', '7 / 2', '1.5e3 * 2',
             '1 +', '2 $ 3', '(1', 'f(1, 2)', 'y', '1 / 0', 'sqrt(-1)', '1 2', 'max()', 'floor(2.7)']:
    try:
        print(f'{text:20} = {evaluate(Parser(text).parse(), names)!r}')
    except ParseError as error:
        print(f'{text}\n{" " * error.position}^ {error}')
    except Exception as error:
        print(f'{text:20} ! {type(error).__name__}: {error}')
evaluate(Parser('1 + (2 * nothing(3))').parse(), names)
