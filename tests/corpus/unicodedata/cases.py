"""Letters that become several, or that .NET and Python see differently."""
for word in 'straße', 'ΐ', 'ΑΣ ΣΑΣ. Σ', 'İstanbul', 'ıſ', 'ǆ ǅ Ǆ', 'ﬁn ﬃ', 'და', 'Ꭰꭰ', 'ŉ', 'ᾳ ᾼ', 'ϐϑϕϖ', '𐐀𐐨', 'K Å', 'ᲀ':
    print([ascii(form) for form in (word.upper(), word.lower(), word.title(), word.capitalize(), word.casefold(), word.swapcase())])
for character in '五½²٣Ⅷ༳①൹':
    print(character.isnumeric(), character.isdigit(), character.isdecimal(), character.isalnum(), character.isalpha())
for convert in int, float:
    for text in '٣', '²', '½', '１２':
        try:
            print(convert(text))
        except ValueError as error:
            print(error)
