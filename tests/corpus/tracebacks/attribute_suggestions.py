class Cat:
    def __init__(self):
        self.whiskers = 24
        self._hidden = 1

    def purr(self):
        return self.wiskers

    def hide(self):
        return self.hidden



for f in (Cat().purr, Cat().hide):
    try:
        f()
    except AttributeError as e:
        print(e)
try:
    Cat().pur
except AttributeError as e:
    first = e
try:
    "abc".uper()
except AttributeError as e:
    second = e
try:
    Cat.prr
except AttributeError as e:
    third = e
try:
    [].apend
except AttributeError as e:
    fourth = e
try:
    Cat()._hiden
except AttributeError as e:
    fifth = e
raise ExceptionGroup("all", [first, second, third, fourth, fifth])
