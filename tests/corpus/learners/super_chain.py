class Base:
    def __init__(self, name):
        self.name = name


class Middle(Base):
    def __init__(self, *args, extra=None, **options):
        super().__init__(*args, **options)
        self.extra = extra


class Last(Middle):
    def __init__(self, value, **options):
        super().__init__(**options)
        self.value = value


print(vars(Last(1, name='n', extra='e')))
Last(1, nam='n')
