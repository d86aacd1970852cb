"""Inheritance, abstract classes, class attributes, and a context manager: a lending library."""
import abc
import contextlib
import datetime
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s')
log = logging.getLogger('library')


class Medium(abc.ABC):
    days = 14
    _registry = {}

    def __init_subclass__(cls, /, kind=None, **options):
        super().__init_subclass__(**options)
        cls.kind = kind or cls.__name__.lower()
        Medium._registry[cls.kind] = cls

    def __init__(self, title, *, year):
        self.title = title
        self.year = year
        self.lent_to = None

    @abc.abstractmethod
    def describe(self):
        """One line of text."""

    @property
    def due(self):
        return datetime.date(2024, 2, 20) + datetime.timedelta(days=self.days)

    @classmethod
    def create(cls, kind, *args, **options):
        try:
            return cls._registry[kind](*args, **options)
        except KeyError:
            raise ValueError(f'no medium of kind {kind!r}; there are {sorted(cls._registry)}') from None

    def __lt__(self, other):
        return (self.year, self.title) < (other.year, other.title)

    def __repr__(self):
        return f'<{self.kind} {self.title!r}>'


class Book(Medium):
    def __init__(self, title, author, **options):
        super().__init__(title, **options)
        self.author = author

    def describe(self):
        return f'{self.title} by {self.author}, {self.year}'


class Film(Medium, kind='dvd'):
    days = 3

    def __init__(self, title, minutes, **options):
        super().__init__(title, **options)
        self.minutes = minutes

    def describe(self):
        hours, minutes = divmod(self.minutes, 60)
        return f'{self.title} ({hours}h{minutes:02})'


class AudioBook(Book):
    def describe(self):
        return super().describe() + ' (read aloud)'


@contextlib.contextmanager
def lent(medium, person):
    if medium.lent_to:
        raise RuntimeError(f'{medium} is with {medium.lent_to}')
    medium.lent_to = person
    log.info('%s takes %s until %s', person, medium, medium.due)
    try:
        yield medium
    except Exception as error:
        log.warning('%s damaged %s: %s', person, medium, error)
        raise
    else:
        log.info('%s returns %r', person, medium)
    finally:
        medium.lent_to = None


shelf = [
    Medium.create('book', 'Emma', 'Austen', year=1815),
    Medium.create('dvd', 'Metropolis', 153, year=1927),
    Medium.create('audiobook', 'Ulysses', 'Joyce', year=1922),
]
for medium in sorted(shelf, reverse=True):
    print(f'{medium.describe():40}{medium.due:%d.%m.%y}  {type(medium).__mro__[1].__name__}')
print(Medium._registry)
with lent(shelf[0], 'Ann') as book, lent(shelf[1], 'Bob'):
    print(book.lent_to)
    try:
        with lent(book, 'Cid'):
            print('never')
    except RuntimeError as error:
        print('error:', error)
with contextlib.suppress(OSError):
    with lent(shelf[2], 'Eve'):
        raise FileNotFoundError(2, 'scratched', 'track 9')
print([m.lent_to for m in shelf])
for bad in (lambda: Medium('x', year=1), lambda: Medium.create('map', 'x'), lambda: Book('x', year=1), lambda: Film('x', 1), lambda: Book('x', 'y', 2000)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, '-', error)


class Broken(Medium):
    pass


log.error('now it fails')
print(Broken('Nothing', year=2000))
