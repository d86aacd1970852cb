inventory = {'apples': 0, 'pears': 4, 'plums': 0}
for fruit in inventory:
    if inventory[fruit] == 0:
        print('deleting', fruit)
        del inventory[fruit]
