import asyncio
from asyncio.subprocess import PIPE

COMMANDS = [
    "echo a b c",
    "printf 'b\\na\\nc\\n' | sort",
    "printf 'b\\na\\nc\\n' | sort -r | head -n 2",
    "seq 10 | grep 1 | wc -l",
    "true && echo yes || echo no",
    "false && echo yes || echo no",
    "false; echo $?",
    "echo one; echo two >&2",
    "echo hidden 2>&1 >/dev/null",
    "nosuch; echo $?",
    "nosuch 2>/dev/null || echo missing",
    "exit 7",
    "echo 'single $HOME' \"double\"",
    "seq 5 | tail -n 2",
    "echo hello | tr a-z A-Z",
    "echo hello | tr -d l",
    "X=5; echo $X ${X}6",
    "seq 3 | cat | cat",
    "printf '%s-%s\\n' a b c d",
    "sleep 0.1; echo slept",
]


async def main():
    for command in COMMANDS:
        process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
        out, err = await process.communicate()
        print(command, "->", out, err, process.returncode)


asyncio.run(main())
