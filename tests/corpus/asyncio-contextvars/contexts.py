import contextvars

colour = contextvars.ContextVar("colour", default="red")
size = contextvars.ContextVar("size")


def attempt(call, *args):
    try:
        print("ok", call(*args))
    except BaseException as error:
        print(type(error).__name__, str(error).split(" at 0x")[0].split(" object")[0])


def change(value):
    before = colour.get()
    colour.set(value)
    return before, colour.get()


context = contextvars.copy_context()
print(len(context), list(context), colour in context, context.get(colour), context.get(colour, 5))
print(context.run(change, "green"), colour.get(), context[colour])
print(context.run(change, value="blue"), colour.get(), context[colour])
attempt(lambda: context[size])
attempt(lambda: context["colour"])
attempt(lambda: "colour" in context)
attempt(lambda: context.get(1))
attempt(context.run)
attempt(context.run, context.run, print)
attempt(lambda: context.run(lambda: 1 / 0))
print(context.run(colour.get))
copy = context.copy()
print(copy == context, copy is context, copy != context)
copy.run(size.set, 3)
print(copy == context, len(copy), sorted((var.name, value) for var, value in copy.items()), sorted(map(str, copy.values())), sorted(var.name for var in copy.keys()))


def nested():
    colour.set("outer")
    inner = contextvars.copy_context()
    inner.run(change, "inner")
    return colour.get(), inner[colour]


print(contextvars.copy_context().run(nested), colour.get())
token = colour.set("here")
attempt(contextvars.copy_context().run, colour.reset, token)
empty = contextvars.Context()
print(len(empty), empty.run(colour.get), empty == contextvars.Context())
