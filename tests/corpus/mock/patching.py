import json
import os
from unittest.mock import DEFAULT, patch


class Clock:
    zone = "UTC"

    def now(self):
        return "really now"

    @staticmethod
    def label():
        return "clock"


with patch.object(Clock, "zone", "CET"):
    print(Clock.zone)
print(Clock.zone)
with patch("__main__.Clock.now", return_value="noon") as now:
    print(Clock().now(), now.mock_calls)
print(Clock().now())


@patch("json.dumps")
@patch.object(Clock, "label")
def test(label, dumps, extra=1):
    dumps.return_value = "D"
    label.return_value = "L"
    return json.dumps([1]), Clock.label(), extra


print(test(), test(extra=2), json.dumps([1]), Clock.label())
with patch.dict("os.environ", {"MODE": "test"}):
    print(os.environ["MODE"])
print("MODE" in os.environ)
config = {"a": 1}
with patch.dict(config, {"b": 2}, clear=True):
    print(config)
with patch.dict(config, c=3):
    print(config)
print(config)
with patch.multiple(Clock, zone=DEFAULT, now=DEFAULT) as mocks:
    print(sorted(mocks), Clock.now is mocks["now"])
patcher = patch.object(Clock, "zone", "X")
patcher.start()
print(Clock.zone)
patcher.stop()
patch.object(Clock, "zone", "Y").start()
print(Clock.zone)
patch.stopall()
print(Clock.zone)
with patch.object(Clock, "now", autospec=True) as now:
    clock = Clock()
    now.return_value = 4
    print(clock.now())
    now.assert_called_once_with(clock)
    try:
        clock.now(1)
    except TypeError as error:
        print(error)
with patch("builtins.print") as printed:
    print("hidden")
print(printed.mock_calls)
for target in ("nodots", "__main__.missing", "__main__.Clock.missing"):
    try:
        patch(target).start()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).partition("does")[2])


@patch.object(Clock, "zone", "all tests")
class Tests:
    def test_zone(self):
        return Clock.zone

    def helper(self):
        return Clock.zone


print(Tests().test_zone(), Tests().helper())
patch.object(Clock, "gone").start()
