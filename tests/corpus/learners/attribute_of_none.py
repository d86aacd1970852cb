import re


def first_number(text):
    match = re.search(r'\d+', text)
    return int(match.group())


print(first_number('room 12'))
print(first_number('no room'))
