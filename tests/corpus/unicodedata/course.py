"""What a lesson on Unicode shows."""
import unicodedata

for character in 'aÄß½²٣五Ⅷ☃😀가€\u00ad\u0301':
    print(f'U+{ord(character):04X}', unicodedata.category(character), unicodedata.name(character, '?'),
          unicodedata.numeric(character, None), unicodedata.bidirectional(character),
          unicodedata.east_asian_width(character), unicodedata.combining(character), unicodedata.decomposition(character))

print(unicodedata.lookup('snowman'), unicodedata.lookup('GREEK SMALL LETTER ALPHA'), unicodedata.lookup('CJK UNIFIED IDEOGRAPH-4E2D'))
for form in 'NFC', 'NFD', 'NFKC', 'NFKD':
    text = unicodedata.normalize(form, 'Ǻ ﬁ ① 한글 e\u0301\u0327 Å')
    print(form, len(text), ascii(text), unicodedata.is_normalized(form, text))


def without_accents(text):
    return ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c))


print(without_accents('Žluťoučký kůň, ça alors, Ångström'))
print('Straße'.casefold() == 'STRASSE'.casefold(), unicodedata.normalize('NFC', 'e\u0301') == '\xe9')
print(unicodedata.digit('²'), unicodedata.decimal('٣'), unicodedata.mirrored('('), unicodedata.mirrored('a'))
print(unicodedata.unidata_version)


def refused(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


refused(lambda: unicodedata.name('\n'))
refused(lambda: unicodedata.name('ab'))
refused(lambda: unicodedata.category(1))
refused(lambda: unicodedata.decimal('²'))
refused(lambda: unicodedata.digit('½'))
refused(lambda: unicodedata.numeric('x'))
refused(lambda: unicodedata.lookup('NO SUCH CHARACTER'))
refused(lambda: unicodedata.normalize('NFX', 'a'))
refused(lambda: unicodedata.normalize('NFC', 1))
refused(lambda: unicodedata.normalize('NFC'))
refused(lambda: unicodedata.category())
print(unicodedata.category(3.5))
