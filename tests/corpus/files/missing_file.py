def load(name):
    with open(name) as file:
        return file.read()


print('before')
load('/tmp/there_is_no_such_file.txt')
