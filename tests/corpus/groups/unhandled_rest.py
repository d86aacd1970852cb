"""The traceback of what except* leaves and of what its clauses raise."""


def part(kind, text):
    try:
        raise kind(text)
    except kind as e:
        return e


def main():
    try:
        raise ExceptionGroup('several', [part(ValueError, 'a'), part(TypeError, 'b'), ExceptionGroup('nested', [part(OSError, 'c'), part(ValueError, 'd')])])
    except* ValueError as e:
        raise RuntimeError('in the clause') from e
    except* TypeError:
        {}['missing']


main()
