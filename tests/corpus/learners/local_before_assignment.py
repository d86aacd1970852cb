score = 10


def add_points(points):
    print('adding', points)
    score = score + points
    return score


add_points(5)
