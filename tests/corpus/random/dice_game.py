"""Two players roll dice; the seed makes it a fair exam question."""
import random
from collections import Counter


class Player:
    def __init__(self, name):
        self.name = name
        self.score = 0

    def roll(self):
        dice = [random.randint(1, 6) for _ in range(2)]
        self.score += sum(dice)
        return dice


random.seed('exam')
players = [Player('Ann'), Player('Bob')]
history = Counter()
for turn in range(1, 6):
    for player in players:
        dice = player.roll()
        history.update(dice)
        print(f'{turn}: {player.name:<4}{dice} {player.score:>3}')
winner = max(players, key=lambda player: player.score)
print(winner.name, 'wins;', history.most_common(3))
