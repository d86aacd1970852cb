"""
Makes random programs, runs them on CPython 3.13 and writes programs and logs to random.txt:
    python3.13 record_random.py
"""
import random
import sys

import virtual_loop
from interpreter import Program

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 300


def make_operation(rng, depth=0):
    task = lambda: rng.randrange(6)
    tasks = lambda: [task() for _ in range(rng.randrange(1, 4))]
    ms = lambda: rng.choice([0, 1, 1, 2, 3, 5, 8])
    limit = lambda: rng.choice([-1, 1, 3, 6])
    inner = lambda: [make_operation(rng, depth + 1) for _ in range(rng.randrange(1, 3))]
    simple = [
        lambda: ["sleep", ms()], lambda: ["sleep", 0], lambda: ["acquire"], lambda: ["release"], lambda: ["sem"],
        lambda: ["unsem"], lambda: ["bounded"], lambda: ["unbounded"], lambda: ["wait"], lambda: ["set"],
        lambda: ["clear"], lambda: ["cwait"], lambda: ["cwait_bare"], lambda: ["notify", rng.randrange(1, 3)],
        lambda: ["notify_all"], lambda: ["barrier"], lambda: ["barrier"], lambda: ["put"], lambda: ["get"],
        lambda: ["put"], lambda: ["get"], lambda: ["putnow"], lambda: ["getnow"], lambda: ["done"], lambda: ["join"],
        lambda: ["pput", rng.randrange(3)], lambda: ["pput", rng.randrange(3)], lambda: ["pget"], lambda: ["lput"],
        lambda: ["lget"], lambda: ["cancel", task()], lambda: ["cancel", task()], lambda: ["cancelling", task()],
        lambda: ["cancel_msg", task(), "why"], lambda: ["uncancel"], lambda: ["await", task()],
        lambda: ["shield", task()], lambda: ["gather", rng.randrange(2), *tasks()],
        lambda: ["waitall", rng.randrange(3), limit(), *tasks()], lambda: ["as_completed", limit(), *tasks()],
        lambda: ["wait_for_task", ms(), task()], lambda: ["future", rng.randrange(2)],
        lambda: ["resolve", rng.randrange(2)], lambda: ["fail", rng.randrange(2)], lambda: ["fcancel", rng.randrange(2)],
        lambda: ["renew", rng.randrange(2)], lambda: ["callback", rng.randrange(2)], lambda: ["soon"],
        lambda: ["later", ms()], lambda: ["cancel_handle"], lambda: ["spawn", task()],
    ]
    rare = [lambda: ["raise"], lambda: ["shutdown", rng.randrange(2)], lambda: ["breset"], lambda: ["babort"]]
    nested = [
        lambda: ["with_lock", *inner()], lambda: ["with_sem", *inner()], lambda: ["wait_for", ms(), inner()[0]],
        lambda: ["timeout", ms(), *inner()], lambda: ["reschedule", ms(), ms(), *inner()],
        lambda: ["group", [rng.randrange(6) for _ in range(rng.randrange(3))], *inner()],
        lambda: ["gather_new", rng.randrange(2), *inner()],
    ]
    chance = rng.random()
    if depth < 3 and chance < 0.25:
        return rng.choice(nested)()
    return rng.choice(rare if chance < 0.32 else simple)()


def make_program(seed):
    rng = random.Random(seed)
    definitions = [
        ["raise" if rng.random() < 0.7 else "swallow", *(make_operation(rng) for _ in range(rng.randrange(2, 9)))]
        for _ in range(6)
    ]
    return definitions, rng.randrange(2, 6), rng.choice([5, 20, 40])


def write(value):
    return "(" + " ".join(map(write, value)) + ")" if isinstance(value, list) else str(value)


def main():
    virtual_loop.install()
    sys.setrecursionlimit(5000)
    with open("random.txt", "w") as out:
        seed = written = 0
        while written < COUNT:
            seed += 1
            definitions, started, horizon = make_program(seed)
            program = Program(definitions, started, horizon)
            try:
                lines = program.run()
            except (RecursionError, virtual_loop.Runaway):
                continue  # tasks that wait for each other in a circle, or spawn each other without end
            if program.ran_away or any("RecursionError" in line for line in lines):
                continue
            written += 1
            print(f"== {seed} {started} {horizon}", file=out)
            for definition in definitions:
                print(write(definition), file=out)
            print("--", file=out)
            for line in lines:
                print(line, file=out)


if __name__ == "__main__":
    main()
