def convert(rows):
    for number, row in enumerate(rows, 1):
        try:
            yield float(row)
        except ValueError as error:
            error.add_note(f'in row {number}')
            error.add_note(f'of {len(rows)} rows')
            raise


for value in convert(['1.5', '2', 'three']):
    print(value)
