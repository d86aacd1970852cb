"""Gallery of mistakes: names. Each is caught and printed as Python would have ended with it."""
import collections
import math
import sys
import traceback


class Account:
    bank = 'Loopscope'

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self._history = []

    def deposit(self, amount):
        self.balance += amount
        return blance

    def withdraw(self, amount):
        return self.balence - amount

    def rename(self, name):
        owner = name
        return ownr

    def uses_self_by_mistake(self):
        return balance

    @property
    def broken(self):
        return self.histroy

    @classmethod
    def named(cls):
        return cls.bnak

    def __getattr__(self, name):
        if name.startswith('get_'):
            return lambda: getattr(self, name.removeprefix('get_'))
        raise AttributeError(f'{type(self).__name__} has no {name}')


class Plain:
    __slots__ = ('height', 'width')


def shadow():
    total = 0
    for number in [1, 2]:
        totl += number
    return total


def before():
    print(message)
    message = 'too late'


def deleted():
    value = 1
    del value
    return value


def in_comprehension():
    return [itm for item in [1, 2]]


def free():
    def inner():
        return captured
    inner()
    captured = 1


def conditional(flag):
    if flag:
        result = 1
    return result


def loop_variable():
    for element in []:
        pass
    return element


def exception_variable():
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    return error


def augmented():
    counter += 1


counter = 0
account = Account('Ann')
plain = Plain()
mistakes = [
    lambda: account.deposit(3),
    lambda: account.withdraw(1),
    lambda: account.rename('Bob'),
    lambda: account.uses_self_by_mistake(),
    lambda: account.broken,
    lambda: Account.named(),
    lambda: account.get_owner() + account.get_nothing(),
    lambda: plain.height,
    lambda: plain.hight,
    lambda: setattr(plain, 'depth', 1),
    shadow, before, deleted, in_comprehension, free, lambda: conditional(False), loop_variable, exception_variable, augmented,
    lambda: math.squareroot(2),
    lambda: math.Pi,
    lambda: collections.OrderedDictionary(),
    lambda: sys.verison,
    lambda: 'abc'.uper(),
    lambda: [].push(1),
    lambda: {}.has_key(1),
    lambda: (1).lenght,
    lambda: None.append(1),
    lambda: Account.deposit.name,
    lambda: accuont,
    lambda: pritn('x'),
    lambda: Ture,
    lambda: nul,
    lambda: self.x,
    lambda: string.ascii_letters,
    lambda: json.dumps({}),
    lambda: x,
    lambda: account.balance.total,
    lambda: account.deposit.__nme__,
]
for mistake in mistakes:
    try:
        mistake()
    except Exception:
        traceback.print_exc(file=sys.stdout)
        print()

for line in ('from math import squareroot', 'from collections import Ordereddict, deque', 'from os import getcdw', 
             'from asyncio import tasks, sleeep', 'from string import ascii_leters', 'from . import sibling', 'from json import Loads'):
    try:
        exec(line)
    except ImportError as e:
        print(f'{line}: {type(e).__name__}: {str(e).split("(")[0].split("playground")[0].strip()}', '| name:', e.name)
account.blance
