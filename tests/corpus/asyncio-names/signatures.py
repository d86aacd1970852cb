# Every public name of asyncio, and the signatures of what can be called. Whether `self` may be given by name is left out, and
# so are annotations.
import asyncio
import inspect

SPECIAL = "__aenter__", "__aexit__", "__enter__", "__exit__", "__await__", "__anext__", "__aiter__"


def plain(parameter):
    default = parameter.default
    if isinstance(default, int) and not isinstance(default, bool):
        default = int(default)  # not the member of an enumeration
    return parameter.replace(annotation=inspect.Parameter.empty, default=default)


def signature_of(thing):
    try:
        signature = inspect.signature(thing)
    except (ValueError, TypeError):
        return "no signature"
    signature = signature.replace(
        parameters=[plain(parameter) for parameter in signature.parameters.values()], return_annotation=inspect.Signature.empty)
    return str(signature).replace("(self, /", "(self")


def kind_of(thing):
    if inspect.iscoroutinefunction(thing):
        return "async def"
    return "property" if isinstance(thing, property) or inspect.isgetsetdescriptor(thing) else "def"


def show_class(name, cls):
    print("class", name, signature_of(cls), "of", ", ".join(base.__name__ for base in cls.__mro__[1:-1] if not base.__name__.startswith("_")))
    if issubclass(cls, BaseException):
        return
    for member in sorted(dir(cls)):
        if member not in SPECIAL and (member.startswith("_") or member == "add_done_callback"):
            continue
        value = inspect.getattr_static(cls, member)
        bound = getattr(cls, member)
        kind = kind_of(value if isinstance(value, property) else bound)
        print("   ", kind, member + ("" if kind == "property" or not callable(bound) else " " + signature_of(bound)))


print(len(asyncio.__all__), "names")
for name in sorted(asyncio.__all__):
    thing = getattr(asyncio, name)
    if isinstance(thing, type):
        show_class(name, thing)
    else:
        print(name, repr(thing) if isinstance(thing, str) else kind_of(thing) + " " + signature_of(thing))
