import asyncio
import contextvars

state = contextvars.ContextVar("state", default="fresh")


async def step(value):
    before = state.get()
    state.set(value)
    return before


state.set("module")
with asyncio.Runner() as runner:
    print(runner.run(step("one")))
    print(runner.run(step("two")))
    context = contextvars.copy_context()
    print(runner.run(step("three"), context=context), context[state])
    print(runner.run(step("four")))
print(state.get())
