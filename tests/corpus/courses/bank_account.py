"""A bank with accounts, an audit log, and errors that say what went wrong."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal, ROUND_HALF_UP
from enum import Enum, auto
from typing import Iterator


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    INTEREST = auto()


class InsufficientFunds(Exception):
    def __init__(self, wanted: Decimal, balance: Decimal) -> None:
        super().__init__(f'wanted {wanted}, only {balance} there')
        self.wanted = wanted
        self.balance = balance


@dataclass(frozen=True, slots=True)
class Entry:
    kind: Kind
    amount: Decimal
    at: datetime

    def __str__(self) -> str:
        sign = '-' if self.kind is Kind.WITHDRAWAL else '+'
        return f'{self.at:%Y-%m-%d} {self.kind.name:<10} {sign}{self.amount:>10,.2f}'


@dataclass
class Account:
    owner: str
    entries: list[Entry] = field(default_factory=list, repr=False)
    _clock: datetime = field(default=datetime(2024, 1, 1), repr=False, compare=False)

    @property
    def balance(self) -> Decimal:
        total = Decimal(0)
        for entry in self.entries:
            total += -entry.amount if entry.kind is Kind.WITHDRAWAL else entry.amount
        return total

    def _add(self, kind: Kind, amount: Decimal) -> None:
        if amount <= 0:
            raise ValueError(f'{kind.name.lower()} must be positive, not {amount}')
        self.entries.append(Entry(kind, amount.quantize(Decimal('0.01'), ROUND_HALF_UP), self._clock))
        self._clock += timedelta(days=1)

    def deposit(self, amount: str) -> None:
        self._add(Kind.DEPOSIT, Decimal(amount))

    def withdraw(self, amount: str) -> None:
        wanted = Decimal(amount)
        if wanted > self.balance:
            raise InsufficientFunds(wanted, self.balance)
        self._add(Kind.WITHDRAWAL, wanted)

    def interest(self, rate: str) -> None:
        self._add(Kind.INTEREST, self.balance * Decimal(rate))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


account = Account('Ada')
print(account)
account.deposit('1000')
account.withdraw('250.255')
account.interest('0.0315')
for entry in account:
    print(entry)
print(len(account), 'entries,', account.balance)
print(max(account, key=lambda e: e.amount))
print(account.entries[0])
print(repr(account.entries[0]))

for amount in '-5', '10000', 'much':
    try:
        account.withdraw(amount)
    except InsufficientFunds as error:
        print('refused:', error, error.wanted - error.balance)
    except (ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)

try:
    account.entries[0].amount = Decimal(5)
except AttributeError as error:
    print(type(error).__name__, error)
print(Account('Ada') == Account('Ada'), Account('Ada') == account)
print({kind: sum(1 for e in account if e.kind is kind) for kind in Kind})
account.withdraw('1e6')
