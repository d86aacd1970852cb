"""How old is somebody on a given day? Fails on purpose for a birthday in the future."""
from datetime import date


def age(born, today):
    if born > today:
        raise ValueError(f'{born:%d %B %Y} has not come yet')
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


today = date(2024, 2, 28)
for born in (date(2000, 2, 29), date(1999, 3, 1), date(2024, 2, 28)):
    print(born.isoformat(), age(born, today), (today - born).days)
print(age(date(2030, 1, 1), today))
