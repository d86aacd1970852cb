# What is set is what is told afterwards, and what is no interval is refused.
import sys

print(sys.getswitchinterval())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
for wrong in 0, -1, "soon":
    try:
        sys.setswitchinterval(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(sys.getswitchinterval(), sys.gettrace(), sys.getprofile(), sys.audit("course.event", 1))
