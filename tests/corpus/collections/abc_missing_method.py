from collections.abc import MutableMapping


class Half(MutableMapping):
    def __getitem__(self, key):
        return 1


Half()
