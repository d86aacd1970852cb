def work():
    counter = 1
    print(countr)
try:
    work()
except NameError as e:
    e.add_note("a note\nsecond")
    raise
