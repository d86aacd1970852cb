"""walk_stack() by itself and for StackSummary.extract; names of classes without a module."""

import traceback


def walked():
    def a():
        def b():
            def c(): return [fr.f_code.co_name for fr, line in traceback.walk_stack(None)]
            return c()
        return b()
    return a()
print(walked())
def stack(): return [s.name for s in traceback.StackSummary.extract(traceback.walk_stack(None))]
print(stack())
class X(Exception): pass
X.__module__ = 42
print(traceback.format_exception_only(X('x')))
print(sorted(traceback.FrameSummary('f', 1, 'g', locals={}).locals or ['none']))
