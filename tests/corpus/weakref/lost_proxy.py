import weakref


class Server:
    def ping(self):
        return "pong"


def connect():
    server = Server()
    return weakref.proxy(server)


link = connect()
print("connected")
print(link.ping())
