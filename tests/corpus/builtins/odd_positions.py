# Positions too large for a list, and arguments too many.
class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


def attempt(text):
    items = [3, 1, 2]
    try:
        print(text, '->', eval(text), items)
    except Exception as error:
        print(text, '->', type(error).__name__, error, items)


for call in ('insert(10**30, 1)', 'insert(-10**30, 1)', 'insert(5, 1)', 'insert(-5, 0)', 'insert(Index(1), 0)', 'insert(Index(10**30), 1)', "insert('a', 1)",
             'insert(1)', 'insert(None, 1)', 'pop(10**30)', 'pop(Index(10**30))', 'pop(-10**30)', 'pop(Index(0))', "pop('a')", 'pop(3)', 'pop(-4)',
             'index(1, 10**30)', 'index(1, -10**30)', "index(1, 'a')", 'sort(1)', 'sort(1, 2)', 'sort(1, 2, 3)', 'sort(lambda x: x)', 'sort(key=1)',
             'sort(reverse=None)', 'sort(reversed=True)', '__getitem__(10**30)', '__setitem__(10**30, 1)', '__delitem__(10**30)', '__mul__(10**30)'):
    attempt('items.' + call)
for text in ('items[10**30]', 'items[Index(10**30)]', 'items[10**30:]', 'items[:10**30]', 'items[::10**30]', 'items[-10**30:2]', 'items[::-10**30]', '[] * 10**30',
             "'ab'[10**30]", "'ab'[10**30:]", "'' * 10**30", "'a' * -10**30", '(1,)[10**30]', 'range(10)[10**30]', "b'a'[10**30]", 'range(10**30)[10**29]', 'len(range(10**30))'):
    attempt(text)
