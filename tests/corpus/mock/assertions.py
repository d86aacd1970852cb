from unittest.mock import ANY, Mock, call


def attempt(action, *args, **kwargs):
    try:
        print("fine", action(*args, **kwargs))
    except AssertionError as error:
        print(error)


m = Mock(name="send")
attempt(m.assert_called)
attempt(m.assert_called_once)
attempt(m.assert_called_with, 1)
attempt(m.assert_not_called)
m(1)
m(2, retry=True)
attempt(m.assert_called)
attempt(m.assert_called_once)
attempt(m.assert_not_called)
attempt(m.assert_called_with, 2, retry=True)
attempt(m.assert_called_with, 2)
attempt(m.assert_called_once_with, 1)
attempt(m.assert_any_call, 1)
attempt(m.assert_any_call, 5)
attempt(m.assert_has_calls, [call(1), call(2, retry=True)])
attempt(m.assert_has_calls, [call(2, retry=True), call(1)])
attempt(m.assert_has_calls, [call(2, retry=True), call(1)], any_order=True)
attempt(m.assert_has_calls, [call(3)], any_order=True)
attempt(m.assert_called_with, ANY, retry=ANY)
m.assert_called_once_with(1)
