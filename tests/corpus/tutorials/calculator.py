"""A calculator from the ground up: tokenizer, recursive descent, a tree, an evaluator, and errors that point at the place."""
import enum
import math
import operator
import re
from dataclasses import dataclass
from typing import NamedTuple


class Kind(enum.Enum):
    NUMBER = r'\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+'
    NAME = r'[A-Za-z_]\w*'
    OP = r'\*\*|//|[-+*/%()=,!]'
    SPACE = r'\s+'
    BAD = r'.'


class Token(NamedTuple):
    kind: Kind
    text: str
    at: int


class CalcError(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at


def tokenize(source):
    pattern = '|'.join(f'(?P<{kind.name}>{kind.value})' for kind in Kind)
    for m in re.finditer(pattern, source):
        kind = Kind[m.lastgroup]
        if kind is Kind.BAD:
            raise CalcError(f'unexpected {m.group()!r}', m.start())
        if kind is not Kind.SPACE:
            yield Token(kind, m.group(), m.start())


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Unary:
    op: str
    operand: object


@dataclass(frozen=True, slots=True)
class Binary:
    op: str
    left: object
    right: object
    at: int


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    args: tuple
    at: int


@dataclass(frozen=True, slots=True)
class Assign:
    name: str
    value: object


class Parser:
    PRECEDENCE = {'+': 1, '-': 1, '*': 2, '/': 2, '//': 2, '%': 2}

    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.end = len(source)
        self.i = 0

    @property
    def text(self):
        return self.tokens[self.i].text if self.i < len(self.tokens) else None

    def take(self, *expected):
        if expected and self.text not in expected:
            raise CalcError(f"expected {' or '.join(map(repr, expected))}, not {self.text!r}" if self.text else 'unexpected end', self.at)
        self.i += 1
        return self.tokens[self.i - 1]

    @property
    def at(self):
        return self.tokens[self.i].at if self.i < len(self.tokens) else self.end

    def parse(self):
        match self.tokens:
            case [Token(Kind.NAME, name), Token(text='='), *_]:
                self.i = 2
                tree = Assign(name, self.binary(1))
            case []:
                raise CalcError('nothing to do', 0)
            case _:
                tree = self.binary(1)
        if self.text is not None:
            raise CalcError(f'unexpected {self.text!r}', self.at)
        return tree

    def binary(self, least):
        left = self.unary()
        while self.PRECEDENCE.get(self.text, 0) >= least:
            op = self.take()
            left = Binary(op.text, left, self.binary(self.PRECEDENCE[op.text] + 1), op.at)
        return left

    def unary(self):
        if self.text in ('+', '-'):
            return Unary(self.take().text, self.unary())
        return self.power()

    def power(self):
        base = self.postfix()
        if self.text == '**':
            op = self.take()
            return Binary('**', base, self.unary(), op.at)
        return base

    def postfix(self):
        operand = self.atom()
        while self.text == '!':
            operand = Call('factorial', (operand,), self.take().at)
        return operand

    def atom(self):
        if self.text is None:
            raise CalcError('unexpected end', self.end)
        token = self.take()
        match token:
            case Token(Kind.NUMBER, text):
                return Number(float(text) if set(text) & set('.eE') else int(text))
            case Token(Kind.NAME, name) if self.text == '(':
                self.take('(')
                args = []
                while self.text != ')':
                    args.append(self.binary(1))
                    if self.text != ')':
                        self.take(',', ')')
                self.take(')')
                return Call(name, tuple(args), token.at)
            case Token(Kind.NAME, name):
                return Variable(name, token.at)
            case Token(text='('):
                inner = self.binary(1)
                self.take(')')
                return inner
        raise CalcError(f'unexpected {token.text!r}', token.at)


class Calculator:
    BINARY = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod, '**': operator.pow}

    def __init__(self):
        self.names = {'pi': math.pi, 'e': math.e, '_': 0}
        self.functions = {name: getattr(math, name) for name in 'sqrt sin cos factorial gcd hypot log'.split()} | {'max': max, 'abs': abs}

    def eval(self, tree):
        match tree:
            case Number(value):
                return value
            case Variable(name, at):
                if name not in self.names:
                    raise CalcError(f'{name} has no value', at)
                return self.names[name]
            case Unary('-', operand):
                return -self.eval(operand)
            case Unary(_, operand):
                return self.eval(operand)
            case Binary(op, left, right, at):
                try:
                    return self.BINARY[op](self.eval(left), self.eval(right))
                except ZeroDivisionError as e:
                    raise CalcError(str(e), at) from e
            case Call(name, args, at):
                try:
                    return self.functions[name](*map(self.eval, args))
                except KeyError:
                    raise CalcError(f'there is no function {name}', at) from None
                except (TypeError, ValueError) as e:
                    raise CalcError(f'{name}: {e}', at) from e
            case Assign(name, value):
                self.names[name] = self.eval(value)
                return self.names[name]
        raise NotImplementedError(tree)

    def __call__(self, source):
        self.names['_'] = result = self.eval(Parser(source).parse())
        return result


calc = Calculator()
print([f'{t.kind.name}:{t.text}@{t.at}' for t in tokenize('x1 = 3.5e2*(y//2)')])
print(Parser('-2 ** 2 + 3 * (4 - 1)!').parse())
for source in '''1 + 2 * 3
(1 + 2) * 3
2 ** 3 ** 2
-2 ** 2
2 ** -1
10 - 4 - 3
7 // 2 % 2
.5 + 1e3
x = 3
y = x * 2 + 1
x ** y - _
sqrt(16) + hypot(3, 4)
5! / 3!
max(1, 7, 3) % 4
gcd(48, 36)
--3
pi * 2
1 +
1 + * 2
(1 + 2
1 / (x - 3)
z + 1
foo(1)
sqrt(-1)
sqrt(1, 2)
3 $ 4
1 2
f(1 2)

log(0)
(-1)!
max()
2 = 3'''.split('\n'):
    try:
        print(f'{source:24} = {calc(source)!r}')
    except CalcError as e:
        print(f'{source}\n{" " * e.at}^ {e}' + (f' ({type(e.__cause__).__name__})' if e.__cause__ else ''))
calc.functions['boom'] = lambda: calc('1 / 0')
calc('1 + boom()')
