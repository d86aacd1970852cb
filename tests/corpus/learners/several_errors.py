def validate(form):
    errors = []
    if not form.get('name'):
        errors.append(ValueError('name is empty'))
    if not isinstance(form.get('age'), int):
        errors.append(TypeError(f"age is {form.get('age')!r}"))
    if '@' not in form.get('mail', ''):
        errors.append(ValueError('mail has no @'))
    if errors:
        raise ExceptionGroup('the form is not valid', errors)
    return 'ok'


print(validate({'name': 'Ann', 'age': 3, 'mail': 'a@b'}))
try:
    validate({'age': '3', 'mail': 'x'})
except* TypeError as group:
    print('types:', [str(e) for e in group.exceptions])
except* ValueError as group:
    print('values:', [str(e) for e in group.exceptions])
validate({})
