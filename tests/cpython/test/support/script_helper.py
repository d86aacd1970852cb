import unittest


def _skips(*args, **kwargs):
    raise unittest.SkipTest('starts another interpreter')


assert_python_ok = assert_python_failure = run_python_until_end = spawn_python = kill_python = make_script = make_zip_script = make_pkg = run_test_script = interpreter_requires_environment = _skips
