import contextvars


def shown(text):
    return str(text).split(" at 0x")[0]


def attempt(call):
    try:
        print("ok", call())
    except BaseException as error:
        print(type(error).__name__, shown(error))


request = contextvars.ContextVar("request")
user = contextvars.ContextVar("user", default="nobody")
print(request.name, user.get(), request.get("none"))
attempt(lambda: request.get())
token = request.set("r1")
print(token.old_value is contextvars.Token.MISSING, token.var is request, repr(contextvars.Token.MISSING))
second = request.set("r2")
print(second.old_value, request.get())
request.reset(second)
print(request.get())
attempt(lambda: request.reset(second))
request.reset(token)
attempt(request.get)
attempt(lambda: request.reset("token"))
attempt(lambda: user.reset(request.set(1)))
attempt(lambda: contextvars.ContextVar())
attempt(lambda: contextvars.ContextVar(3))
attempt(lambda: contextvars.Context(1))
attempt(lambda: contextvars.Token())
attempt(lambda: user.set())
attempt(lambda: user.get(1, 2))
print(shown(user), shown(request.set(4)))
print(contextvars.__all__)
print(contextvars.ContextVar, contextvars.Context, contextvars.Token)
