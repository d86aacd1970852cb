def area(shape):
    match shape:
        case {'kind': 'circle', 'radius': r}:
            return 3 * r * r
        case {'kind': 'square', 'side': s, **rest} if not rest:
            return s * s
        case ['point', x, y] | ('point', x, y):
            return 0
        case _:
            raise NotImplementedError(f'cannot measure {shape!r}')


print(area({'kind': 'circle', 'radius': 2}), area({'kind': 'square', 'side': 3}), area(['point', 1, 2]))
print(area({'kind': 'square', 'side': 3, 'colour': 'red'}))
