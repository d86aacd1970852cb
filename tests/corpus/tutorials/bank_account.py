"""Classes, properties and exceptions: a bank."""
from __future__ import annotations

import itertools
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation


class BankError(Exception):
    """Base of what goes wrong here."""


class InsufficientFunds(BankError):
    def __init__(self, balance, needed):
        super().__init__(f'balance {balance}, needed {needed}')
        self.balance, self.needed = balance, needed

    @property
    def missing(self):
        return self.needed - self.balance


class Account:
    """An account.

    >>> Account('x').balance
    Decimal('0')
    """
    _numbers = itertools.count(1001)
    interest = Decimal('0.02')

    def __init__(self, owner: str, balance: Decimal | int | str = 0) -> None:
        self.owner = owner
        self._balance = Decimal(balance)
        self.number = next(self._numbers)
        self.history: list[tuple[str, Decimal]] = []

    @property
    def balance(self) -> Decimal:
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError('negative balance')
        self._balance = value

    def deposit(self, amount):
        try:
            amount = Decimal(amount)
        except InvalidOperation as error:
            raise BankError(f'no amount: {amount!r}') from error
        self.balance += amount
        self.history.append(('in', amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= Decimal(amount)
        self.history.append(('out', Decimal(amount)))
        return self

    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self.balance:,.2f})'

    def __format__(self, spec):
        return format(str(self), spec) if spec else str(self)

    def __lt__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.balance < other.balance


class Savings(Account):
    interest = Decimal('0.035')

    def __init__(self, *args, locked_until: date = date(2026, 1, 1), **kwargs):
        super().__init__(*args, **kwargs)
        self.locked_until = locked_until

    def withdraw(self, amount, today=date(2025, 6, 1)):
        if today < self.locked_until:
            raise BankError(f'locked for {(self.locked_until - today).days} days')
        return super().withdraw(amount)


accounts = [Account('Ann', 100), Savings('Bob', '250.505'), Account('Cleo')]
for account in sorted(accounts):
    print(f'{account.number}: {account:>30}|')
accounts[2].deposit('12.30').deposit(7).withdraw(5)
print(accounts[2].history, accounts[2].balance)
for action in (lambda: accounts[0].withdraw(500), lambda: accounts[1].withdraw(1), lambda: accounts[0].deposit('abc'),
               lambda: setattr(accounts[0], 'balance', -1), lambda: accounts[0] < 5, lambda: accounts[1].withdraw(1, today=date(2026, 1, 1) + timedelta(1))):
    try:
        print('ok', action())
    except InsufficientFunds as error:
        print('missing', error.missing)
    except BankError as error:
        print(type(error).__name__, error, repr(error.__cause__))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(Account.deposit.__annotations__, Account.__init__.__annotations__)
print(sum(a.balance * a.interest for a in accounts).quantize(Decimal('0.01')))
accounts[0].deposit('1,5')
