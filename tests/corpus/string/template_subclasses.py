import re
from string import Template


def show(template, *args, **kwargs):
    for act in (template.substitute, template.safe_substitute):
        try:
            print(act.__name__, repr(act(*args, **kwargs)))
        except (KeyError, ValueError) as error:
            print(act.__name__, type(error).__name__, error)
    try:
        print(template.is_valid(), template.get_identifiers())
    except ValueError as error:
        print(error)


class Percent(Template):
    delimiter = '%'


class Dotted(Template):
    idpattern = r'[a-z]+\.[a-z]+'


class Braced(Template):
    idpattern = r'[_a-z]+'
    braceidpattern = r'[_a-z ]+'


class Strict(Template):
    flags = 0


class Bracketed(Template):
    pattern = r'''
    (?P<escaped>\[\[) |
    \[(?P<named>[^\]\[]+)\] |
    (?P<braced>never) |
    (?P<invalid>\[)
    '''


class Unusual(Template):
    pattern = r'(?P<badname>.*)|(?P<escaped>\$\$)|(?P<named>n)|(?P<braced>b)|(?P<invalid>i)'


class Hash(Template):
    delimiter = '##'


names = {'who': 'tim', 'Who': 'Tom', 'a.b': 'dotted', 'two words': 'both', 'x': 1}
show(Template('$who likes $$5 and ${who}s, $Who'), names)
show(Template('$who and $missing'), names)
show(Template('line\nwith $ alone'), names)
show(Template('$'), names)
show(Template(''), names)
show(Template('$1'), names)
show(Template('${who'), names)
show(Template('$whoé ${x}'), names)
show(Percent('100%% of %who and $who'), names)
show(Dotted('$a.b $who'), names)
show(Braced('${two words} $who'), names)
show(Strict('$who $Who'), names)
show(Bracketed('[who] [[x] [no] ['), names)
show(Unusual('text'), names)
show(Hash('##who #who ####'), names)
show(Template('$who'), names, who='kw')
show(Template('$who'), who='only')
print(re.compile('x').pattern, Template.delimiter, Template.idpattern, Template.flags == re.IGNORECASE or Template.flags)
try:
    class Broken(Template):
        idpattern = '('
except re.error as error:
    print(type(error).__name__)
