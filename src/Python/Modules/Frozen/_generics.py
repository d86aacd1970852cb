"""How the arguments of a generic alias take the place of its type variables (PEP 484, 612, 646, 696).

The module typing and the built-in aliases (`list[T]`, `int | list[T]`) share this. Each type variable takes part by two methods:
`__typing_prepare_subst__` brings the tuple of arguments into a shape with one for each variable, `__typing_subst__` checks the one that
takes its place.
"""

from _typing import ParamSpec, TypeVarTuple

GenericAlias = type(list[int])


def is_class(value):
    return isinstance(value, type) and not isinstance(value, GenericAlias)


def is_unpacked_variable(value):
    """`*Ts`."""
    return not is_class(value) and getattr(value, "__typing_is_unpacked_typevartuple__", False)


def parameters_of(args, in_order=False):
    """The type variables in some arguments, each once. In order: those with a default must follow those without."""
    found = []
    for arg in args:
        if is_class(arg):
            continue
        if isinstance(arg, (tuple, list)):
            inner = parameters_of(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
            if in_order and arg not in found:
                check_order(arg, found)
        else:
            inner = getattr(arg, "__parameters__", ())
        found.extend(parameter for parameter in inner if parameter not in found)
    return tuple(found)


def check_order(parameter, earlier):
    if parameter.has_default():
        if any(isinstance(known, TypeVarTuple) for known in earlier):
            raise TypeError("Type parameter with a default follows TypeVarTuple")
    elif any(known.has_default() for known in earlier):
        raise TypeError(f"Type parameter {parameter!r} without a default follows type parameter with a default")


def unpacked(args):
    """`int, *tuple[str, bytes]` is `int, str, bytes`; a tuple of any length stays as it is."""
    flat = []
    for arg in args:
        items = None if is_class(arg) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if items is None or items and items[-1] is ...:
            flat.append(arg)
        else:
            flat.extend(items)
    return tuple(flat)


def stands_for_parameters(arg):
    """Whether an argument can take a ParamSpec's place."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or type(arg).__name__ == "_ConcatenateGenericAlias"


# ---- What the variables' own methods do ----

def with_default(parameter, alias, args):
    """A TypeVar's default where the arguments end before it."""
    at = alias.__parameters__.index(parameter)
    if at != len(args):
        return args
    if not parameter.has_default():
        raise TypeError(f"Too few arguments for {alias}; actual {at}, expected at least {at + 1}")
    return (*args, parameter.__default__)


def prepare_paramspec(parameter, alias, args):
    at = alias.__parameters__.index(parameter)
    if at == len(args) and parameter.has_default():
        args = (*args, parameter.__default__)
    if at >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(alias.__parameters__) == 1 and not stands_for_parameters(args[0]):
        return (args,)
    if isinstance(args[at], list):
        return (*args[:at], tuple(args[at]), *args[at + 1:])
    return args


def prepare_variadic(parameter, alias, args):
    """A TypeVarTuple takes what the variables before and after it leave. `*tuple[int, ...]` gives each of them what it needs."""
    parameters = alias.__parameters__
    if sum(isinstance(other, TypeVarTuple) for other in parameters) > 1:
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    before = parameters.index(parameter)
    after = len(parameters) - before - 1
    repeated = [at for at, arg in enumerate(args)
                if not is_class(arg) and len(items := getattr(arg, "__typing_unpacked_tuple_args__", None) or ()) == 2 and items[1] is ...]
    if len(repeated) > 1:
        raise TypeError("More than one unpacked arbitrary-length tuple argument")
    first, last = before, after
    filler = None
    if repeated:
        filler = args[repeated[0]].__typing_unpacked_tuple_args__[0]
        first = min(before, repeated[0])
        last = min(after, len(args) - repeated[0] - 1)
    elif before + after > len(args):
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(parameters) - 1}")
    end = len(args) - last
    taken = unpacked((parameter.__default__,)) if first == end and parameter.has_default() else args[first:end]
    return (*args[:first], *(filler,) * (before - first), taken, *(filler,) * (after - last), *args[end:])


# ---- Aliases ----

def prepared(alias, args):
    for parameter in alias.__parameters__:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def substituted(alias, args):
    """The arguments of an alias with others in the place of its type variables: what `alias[args]` is made of."""
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    args = prepared(alias, unpacked(args if isinstance(args, tuple) else (args,)))
    if len(args) != len(parameters):
        raise TypeError(f"Too {'many' if len(args) > len(parameters) else 'few'} arguments for {alias!r}; "
                        f"actual {len(args)}, expected {len(parameters)}")
    is_callable = getattr(getattr(alias, "__origin__", None), "__name__", "") == "Callable"
    return tuple(replaced(alias.__args__, dict(zip(parameters, args)), is_callable))


def replaced(args, by_parameter, is_callable):
    for arg in args:
        if isinstance(arg, (tuple, list)):
            yield tuple(replaced(arg, by_parameter, False))
            continue
        new = arg if is_class(arg) else replacement(arg, by_parameter)
        if isinstance(new, tuple) and (is_callable or is_unpacked_variable(arg)):
            yield from new
        else:
            yield new


def replacement(arg, by_parameter):
    substitute = getattr(arg, "__typing_subst__", None)
    if substitute is not None:
        return substitute(by_parameter[arg])
    inner = []
    for parameter in getattr(arg, "__parameters__", ()):
        if isinstance(parameter, TypeVarTuple):
            inner.extend(by_parameter[parameter])
        else:
            inner.append(by_parameter[parameter])
    return arg[tuple(inner)] if inner or getattr(arg, "__parameters__", ()) else arg
