"""A bank whose clerks are tasks: races, locks, transactions, deadlines, and an audit at the end."""
import asyncio
import random
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f'{account.owner} has {account.balance}, not {amount}')
        self.account, self.amount = account, amount


@dataclass(order=True)
class Account:
    owner: str
    balance: int = field(default=0, compare=False)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, compare=False, repr=False)
    log: list[str] = field(default_factory=list, compare=False, repr=False)

    async def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f'cannot deposit {amount}')
        before = self.balance
        await asyncio.sleep(0)
        self.balance = before + amount

    async def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        before = self.balance
        await asyncio.sleep(0)
        self.balance = before - amount


class Bank:
    def __init__(self, *names):
        self.accounts = {name: Account(name, 100) for name in names}
        self.transfers = self.refused = 0

    @property
    def total(self):
        return sum(account.balance for account in self.accounts.values())

    @asynccontextmanager
    async def holding(self, *names):
        """Locks in the order of names, so that nobody waits in a circle."""
        held = []
        try:
            for account in sorted(self.accounts[name] for name in names):
                await account.lock.acquire()
                held.append(account)
            yield [self.accounts[name] for name in names]
        finally:
            for account in reversed(held):
                account.lock.release()

    async def transfer(self, source, target, amount):
        async with self.holding(source, target) as (a, b):
            try:
                await a.withdraw(amount)
            except InsufficientFunds as e:
                self.refused += 1
                e.add_note(f'wanted by {target}')
                raise
            await b.deposit(amount)
            self.transfers += 1
            a.log.append(f'-{amount} to {target}')
            b.log.append(f'+{amount} from {source}')


async def careless():
    print('--- without locks')
    account = Account('nobody')
    await asyncio.gather(*(account.deposit(10) for _ in range(10)))
    print('ten deposits of ten:', account.balance)


async def careful():
    print('--- with locks')
    account = Account('somebody')

    async def safely():
        async with account.lock:
            await account.deposit(10)

    await asyncio.gather(*(safely() for _ in range(10)))
    print('ten deposits of ten:', account.balance, account.lock.locked())


async def clerk(bank, number, rng):
    names = list(bank.accounts)
    done = 0
    for _ in range(8):
        source, target = rng.sample(names, 2)
        try:
            await bank.transfer(source, target, rng.randint(10, 120))
        except InsufficientFunds as e:
            print(f'clerk {number}: {e} ({e.__notes__[0]})')
        else:
            done += 1
        await asyncio.sleep(rng.random())
    return done


async def deadlock():
    print('--- a deadlock, with a deadline')
    a, b = asyncio.Lock(), asyncio.Lock()

    async def both(first, second, name):
        async with first:
            await asyncio.sleep(0.1)
            async with second:
                print(name, 'has both')

    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                group.create_task(both(a, b, 'one'))
                group.create_task(both(b, a, 'two'))
    except TimeoutError as e:
        print('gave up:', repr(e), repr(e.__cause__), a.locked(), b.locked())


async def main():
    await careless()
    await careful()
    bank = Bank('Ann', 'Bob', 'Cleo')
    rng = random.Random(3)
    print('--- clerks')
    done = await asyncio.gather(*(clerk(bank, n, random.Random(n)) for n in range(3)))
    print(done, bank.transfers, bank.refused, bank.total)
    for account in sorted(bank.accounts.values()):
        print(account, account.log[-2:], len(account.log))
    await deadlock()
    print('--- wrong orders')
    for order in (('Ann', 'Bob', 10 ** 6), ('Ann', 'Dora', 1), ('Bob', 'Cleo', -5)):
        try:
            await bank.transfer(*order)
        except (InsufficientFunds, KeyError, ValueError) as e:
            print(type(e).__name__, e, [a.lock.locked() for a in bank.accounts.values()])
    print(bank.total, rng.random() < 1)
    async with asyncio.TaskGroup() as group:
        group.create_task(bank.transfer('Ann', 'Bob', 10 ** 9), name='too much')
        group.create_task(bank.transfer('Bob', 'Eve', 1), name='to nobody')


asyncio.run(main())
