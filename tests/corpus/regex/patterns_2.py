import re

PATTERNS = ['[^abc]', '\\d+', '\\w+\\s\\w+', '(?P<x>a)(?P=x)', '(?i)aBc', 'a{2,3}', 'a{,2}']
SUBJECTS = ['', 'a', 'abc', 'aaa', 'ab', 'abab', 'foo bar', 'aabbcc', 'ABC', 'a\nb\nc', 'x1 y22 z333', 'abcd', 'aaaab', 'caab', 'me@x.org you@y.com', 'été À', '  ', 'bab', '\n', 'a b']

for pattern in PATTERNS:
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        print(pattern, error)
        continue
    print(compiled, compiled.groups, dict(compiled.groupindex))
    for subject in SUBJECTS:
        found = compiled.search(subject)
        print(repr(subject), found, found and (found.groups(), found.span(), found.lastindex))
        print(compiled.findall(subject), compiled.split(subject), compiled.sub('<\\g<0>>', subject))
