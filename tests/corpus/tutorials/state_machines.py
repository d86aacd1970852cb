"""Machines with states: a turnstile, a vending machine, an elevator, traffic lights as generators, a tokenizer, and a text adventure."""
import collections
import enum
import itertools
import re
from dataclasses import dataclass, field


class State(enum.Enum):
    LOCKED = enum.auto()
    OPEN = enum.auto()
    BROKEN = 'broken'

    @property
    def allowed(self):
        return {event for (state, event) in TURNSTILE if state is self}


TURNSTILE = {(State.LOCKED, 'coin'): State.OPEN, (State.OPEN, 'push'): State.LOCKED, (State.OPEN, 'coin'): State.OPEN, (State.LOCKED, 'kick'): State.BROKEN}


class IllegalMove(RuntimeError):
    def __init__(self, state, event):
        super().__init__(f'{event!r} in state {state.name}')
        self.add_note('allowed: ' + (', '.join(sorted(state.allowed)) or 'nothing'))


def turnstile(events):
    state = State.LOCKED
    for event in events:
        try:
            state = TURNSTILE[state, event]
        except KeyError:
            raise IllegalMove(state, event) from None
        yield event, state


print([s.name for _, s in turnstile(['coin', 'coin', 'push'])])
for events in (['push'], ['kick', 'coin'], ['coin', 'dance']):
    try:
        print(list(turnstile(events)))
    except IllegalMove as e:
        print(e, e.__notes__)


@dataclass
class Vending:
    stock: dict[str, int]
    prices: dict[str, int]
    inserted: int = 0
    coins: collections.Counter = field(default_factory=lambda: collections.Counter({10: 2, 20: 1}))

    def insert(self, coin):
        match coin:
            case 10 | 20 | 50 | 100:
                self.coins[coin] += 1
                self.inserted += coin
            case int(n) if n < 0:
                raise ValueError('nice try')
            case _:
                raise ValueError(f'no such coin: {coin!r}')

    def buy(self, what):
        if not self.stock[what]:
            raise LookupError(f'{what} is sold out')
        if (change := self.inserted - self.prices[what]) < 0:
            raise ValueError(f'{-change} more for {what}')
        back = self.change(change)
        self.stock[what] -= 1
        self.inserted = 0
        return what, back

    def change(self, amount):
        back = []
        for coin in sorted(self.coins, reverse=True):
            while amount >= coin and self.coins[coin]:
                amount -= coin
                self.coins[coin] -= 1
                back.append(coin)
        if amount:
            self.coins.update(back)
            raise ArithmeticError(f'no change for {amount}')
        return back


machine = Vending({'tea': 1, 'cola': 2}, {'tea': 60, 'cola': 90})
for action in ((machine.insert, 50), (machine.buy, 'tea'), (machine.insert, 20), (machine.buy, 'tea'), (machine.insert, 5), (machine.insert, -10), (machine.insert, 'x'), (machine.buy, 'tea'), (machine.insert, 100), (machine.buy, 'cola'), (machine.buy, 'milk'), (machine.insert, 100), (machine.buy, 'cola')):
    method, arg = action
    try:
        print(method.__name__, arg, '->', method(arg))
    except (ValueError, LookupError, ArithmeticError) as e:
        print(method.__name__, arg, '!!', type(e).__name__, e)
print(machine)


def light(red=3, green=2, yellow=1):
    for colour, time in itertools.cycle({'red': red, 'green': green, 'yellow': yellow}.items()):
        for left in range(time, 0, -1):
            command = yield f'{colour} {left}'
            if command == 'off':
                yield 'blinking'
                return 'switched off'


lights = light()
print([next(lights) for _ in range(7)], lights.send('off'))
try:
    next(lights)
except StopIteration as stop:
    print(stop.value)


def elevator(calls, at=0):
    up = True
    calls = set(calls)
    while calls:
        ahead = [c for c in calls if (c >= at) == up or c == at]
        if not ahead:
            up = not up
            continue
        goal = min(ahead) if up else max(ahead)
        yield f'{at}→{goal}' if goal != at else f'open {at}'
        at = goal
        calls.discard(goal)


print(list(elevator([3, 1, 7, 2], at=2)))


def lex(source):
    state, start = 'space', 0
    for i, c in enumerate(source + '\n'):
        match state, c:
            case 'space', c if c.isalpha():
                state, start = 'word', i
            case 'space', c if c.isdigit():
                state, start = 'number', i
            case 'space', '"':
                state, start = 'string', i + 1
            case 'space', c if c.isspace():
                pass
            case 'word', c if c.isalnum():
                pass
            case 'number', c if c.isdigit() or c == '.':
                pass
            case 'string', c if c != '"':
                if c == '\n':
                    raise SyntaxError(f'string not closed since {start - 1}')
            case ('word' | 'number' | 'string') as kind, _:
                yield kind, source[start:i]
                state = 'space'
                if kind != 'string' and not c.isspace():
                    yield 'op', c
            case _:
                yield 'op', c


print(list(lex('x1 = 3.14*(y+"a b")')))

ROOMS = {'hall': {'north': 'library', 'east': 'kitchen'}, 'library': {'south': 'hall'}, 'kitchen': {'west': 'hall', 'down': 'cellar'}, 'cellar': {'up': 'kitchen'}}
ITEMS = {'lamp': 'hall', 'book': 'library', 'key': 'cellar'}


class Adventure:
    def __init__(self):
        self.room, self.bag, self.turns = 'hall', [], 0

    def __call__(self, line):
        self.turns += 1
        verb, *rest = re.sub(r'\b(the|a)\b', '', line.lower()).split() or ['']
        command = getattr(self, f'do_{verb}', None)
        if command is None:
            return f"I don't know how to {verb!r}."
        try:
            return command(*rest)
        except TypeError as e:
            return str(e).replace('Adventure.', '')

    def do_go(self, where):
        if where == 'down' and 'lamp' not in self.bag:
            return 'It is too dark.'
        self.room = ROOMS[self.room].get(where) or self.room
        return f'You are in the {self.room}.'

    def do_take(self, what):
        if ITEMS.get(what) != self.room:
            return f'There is no {what} here.'
        ITEMS[what] = None
        self.bag.append(what)
        return f'Taken: {what}.'

    def do_look(self):
        return f'{self.room}: exits {", ".join(ROOMS[self.room])}; items {[i for i, r in ITEMS.items() if r == self.room] or "none"}'


game = Adventure()
for line in ('look', 'go east', 'go down', 'go west', 'take the lamp', 'take book', 'go', 'dance', 'go east', 'go down', 'take the key', 'look', '', 'go up up'):
    print('>', line, '\n ', game(line))
print(game.turns, game.bag)
list(lex('"never closed'))
