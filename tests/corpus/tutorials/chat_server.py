"""A chat server on streams: joins, broadcasts, leaves."""
import asyncio
import logging

logging.basicConfig(level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
log = logging.getLogger('chat')


class ChatServer:
    def __init__(self):
        self.clients = {}

    async def handle(self, reader, writer):
        writer.write(b'name? ')
        name = (await reader.readline()).decode().strip()
        if not name or name in self.clients:
            writer.write(b'no\n')
            writer.close()
            return
        self.clients[name] = writer
        log.info('%s joined (%d here)', name, len(self.clients))
        self.broadcast(f'* {name} joined', besides=name)
        try:
            async for line in reader:
                text = line.decode().rstrip()
                if text == '/quit':
                    break
                if text.startswith('/to '):
                    _, to, message = text.split(maxsplit=2)
                    self.clients[to].write(f'({name}) {message}\n'.encode())
                else:
                    self.broadcast(f'{name}: {text}', besides=name)
        finally:
            del self.clients[name]
            self.broadcast(f'* {name} left')
            writer.close()
            log.info('%s left', name)

    def broadcast(self, text, besides=None):
        for name, writer in self.clients.items():
            if name != besides:
                writer.write(text.encode() + b'\n')


async def person(port, name, lines, wait):
    await asyncio.sleep(wait)
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    await reader.readexactly(6)
    writer.write(f'{name}\n'.encode())
    heard = []

    async def listen():
        while line := await reader.readline():
            heard.append(line.decode().rstrip())

    listening = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(0.1)
        writer.write(line.encode() + b'\n')
    await asyncio.sleep(0.3)
    writer.write(b'/quit\n')
    await listening
    writer.close()
    await writer.wait_closed()
    return name, heard


async def main():
    chat = ChatServer()
    server = await asyncio.start_server(chat.handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        results = await asyncio.gather(person(port, 'ann', ['hello', 'how are you?'], 0), person(port, 'bob', ['hi ann', '/to ann psst'], 0.05), person(port, 'ann', [], 0.15))
        for name, heard in results:
            print(name, heard)
    print(server.is_serving(), chat.clients)


asyncio.run(main())
