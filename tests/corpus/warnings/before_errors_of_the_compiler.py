"""What is odd in source is told also where an error is found after it was read; ~True is told to who calls compile()."""

import traceback

for source in ["print('\\(', sep=1, sep=2)", "'\\ '\nreturn 5", "x = '\\d'\nx is 5\nbreak", "eval('\\.' +", "assert (1, 2)\nreturn"]:
    for run in (exec, lambda text: compile(text, '<text>', 'eval')):
        try:
            run(source)
        except SyntaxError as error:
            print(''.join(traceback.format_exception_only(error)))
print(~True)
exec('print(~True, ~False)')
print(eval('~True'))
compile('x = ~False', '<text>', 'exec')
