class Safe:
    def __init__(self):
        self.__secret = 42

    def reveal(self):
        return self.__secret


safe = Safe()
print(safe.reveal(), safe._Safe__secret, list(vars(safe)))
print(safe.__secret)
