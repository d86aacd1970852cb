class File:
    def __enter__(self):
        return self


print('opening')
with File() as file:
    print('never')
