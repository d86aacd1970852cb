from unittest.mock import Mock, PropertyMock, create_autospec, seal


class Engine:
    power = 100

    def start(self, key, *, slowly=False):
        """Starts."""

    def stop(self):
        pass

    @staticmethod
    def check(level):
        pass

    @property
    def running(self):
        return False


def attempt(action):
    try:
        print("fine", action())
    except (AttributeError, TypeError, AssertionError) as error:
        print(f"{type(error).__name__}: {error}")


m = Mock(spec=Engine)
print(isinstance(m, Engine))
attempt(lambda: m.explode)
attempt(lambda: m.start.assert_called())
attempt(lambda: setattr(m, "new", 1))
strict = Mock(spec_set=Engine)
attempt(lambda: setattr(strict, "new", 1))
auto = create_autospec(Engine)
engine = auto()
engine.stop.return_value = "stopped"
attempt(lambda: engine.stop())
attempt(lambda: engine.start())
attempt(lambda: engine.start("key", True))
attempt(lambda: engine.stop(1))
attempt(lambda: engine.nope)
engine.start("key", slowly=True)
attempt(lambda: engine.start.assert_called_with(key="key", slowly=True))
attempt(lambda: engine.start.assert_called_with("other"))
attempt(lambda: auto(1) and "made")


def area(width, height=1):
    return width * height


fake = create_autospec(area, return_value=42)
attempt(lambda: fake(2, height=3))
attempt(lambda: fake())
attempt(lambda: fake(1, 2, 3))
print(fake.__name__, fake.call_args_list, fake.called)
level = PropertyMock(return_value=5)
type(m).level = level
print(m.level, level.mock_calls)
m.level = 9
print(level.mock_calls)
sealed = Mock()
sealed.known.value = 1
seal(sealed)
attempt(lambda: sealed.known.value)
attempt(lambda: sealed.unknown)
attempt(lambda: sealed.known.more)
attempt(lambda: Mock().assert_callled())
attempt(lambda: Mock().called_once_with())
