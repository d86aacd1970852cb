"""A state machine with enum, match and a table."""
from dataclasses import dataclass, field
from enum import Enum, auto


class Room(Enum):
    HALL = auto()
    CELLAR = auto()
    GARDEN = auto()

    def __str__(self):
        return self.name.title()


DOORS = {(Room.HALL, 'down'): Room.CELLAR, (Room.CELLAR, 'up'): Room.HALL, (Room.HALL, 'out'): Room.GARDEN, (Room.GARDEN, 'in'): Room.HALL}


@dataclass
class Player:
    room: Room = Room.HALL
    bag: set[str] = field(default_factory=set)
    moves: int = 0


THINGS = {Room.CELLAR: {'lamp', 'key'}, Room.GARDEN: {'rose'}}


def play(player: Player, command: str) -> str:
    player.moves += 1
    match command.lower().split():
        case []:
            return 'Say something.'
        case ['go', direction] | ['walk', direction] if (player.room, direction) in DOORS:
            player.room = DOORS[player.room, direction]
            return f'You are in the {player.room}.'
        case ['go' | 'walk', direction]:
            return f'No way {direction}.'
        case ['take', *things] if things:
            here = THINGS.get(player.room, set())
            taken = here & set(things)
            player.bag |= taken
            here -= taken
            return f'Taken: {", ".join(sorted(taken)) or "nothing"}'
        case ['look']:
            return f'{player.room}: {sorted(THINGS.get(player.room, ()))}'
        case ['drop', thing] if thing not in player.bag:
            raise KeyError(thing)
        case ['drop', thing]:
            player.bag.remove(thing)
            THINGS.setdefault(player.room, set()).add(thing)
            return f'Dropped {thing}.'
        case ['bag' | 'inventory']:
            return repr(sorted(player.bag))
        case ['quit', ('now' | 'please') as how]:
            raise SystemExit(f'bye ({how}), {player.moves} moves')
        case [verb, *rest]:
            return f'I do not know how to {verb}' + (f' ({len(rest)} more)' if rest else '')


player = Player()
for command in 'look', 'go down', 'take lamp hat', 'look', '', 'go left', 'walk up', 'go out', 'take', 'take rose', 'bag', 'drop lamp', 'look', 'dance all night', 'drop sword', 'quit', 'quit now':
    try:
        print('>', command, '->', play(player, command))
    except KeyError as error:
        print('you have no', error, player)
