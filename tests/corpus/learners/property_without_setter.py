class Account:
    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        return self._balance


account = Account(5)
print(account.balance)
account.balance = 10
