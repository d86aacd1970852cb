class Team:
    def __init__(self, members):
        self.members = members

    def __len__(self):
        return len(self.members)


print(len(Team('abc')))
print(len(Team(3)))
