"""The library's page on streams: an echo server and clients that do all that goes wrong."""
import asyncio
import json


async def handle_echo(reader, writer):
    data = await reader.read(100)
    message = data.decode()
    addr = writer.get_extra_info('peername')
    print(f'Received {message!r} from {addr[0]!r}')
    print(f'Send: {message!r}')
    writer.write(data)
    await writer.drain()
    print('Close the connection')
    writer.close()
    await writer.wait_closed()


async def tcp_echo_client(message, port):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    print(f'Send: {message!r}')
    writer.write(message.encode())
    await writer.drain()
    data = await reader.read(100)
    print(f'Received: {data.decode()!r}')
    print('Close the connection')
    writer.close()
    await writer.wait_closed()
    return writer.is_closing()


async def echo():
    server = await asyncio.start_server(handle_echo, '127.0.0.1', 8888)
    print(f'Serving on {", ".join(str(sock.getsockname()) for sock in server.sockets)}')
    async with server:
        print(await tcp_echo_client('Hello World!', 8888))
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection('127.0.0.1', 8888)
    except ConnectionRefusedError as e:
        print(e)


class LineServer:
    """One request a line, one answer a line; JSON both ways."""

    def __init__(self):
        self.store = {}
        self.clients = 0

    async def __call__(self, reader, writer):
        self.clients += 1
        try:
            while line := await reader.readline():
                try:
                    request = json.loads(line)
                    answer = getattr(self, 'do_' + request.pop('do'))(**request)
                except json.JSONDecodeError as e:
                    answer = {'error': f'{e.msg} at {e.pos}'}
                except (AttributeError, TypeError, KeyError) as e:
                    answer = {'error': f'{type(e).__name__}: {e}'}
                writer.write(json.dumps(answer).encode() + b'\n')
                await writer.drain()
        except ValueError as e:
            writer.write(json.dumps({'error': str(e)}).encode() + b'\n')
        finally:
            self.clients -= 1
            writer.close()

    def do_set(self, key, value):
        self.store[key] = value
        return {'ok': True}

    def do_get(self, key):
        return {'value': self.store[key]}

    def do_keys(self):
        return {'keys': sorted(self.store)}


async def lines():
    service = LineServer()
    server = await asyncio.start_server(service, '127.0.0.1', 8889, limit=64)
    reader, writer = await asyncio.open_connection('127.0.0.1', 8889)
    for request in ('{"do": "set", "key": "a", "value": [1, 2]}', '{"do": "get", "key": "a"}', '{"do": "get", "key": "z"}', '{"do": "dance"}', '{"do": "set", "key": 1}', '{"do"', '[]', '{"do": "keys"}'):
        writer.write(request.encode() + b'\n')
        print(request, '->', (await reader.readline()).decode().strip())
    print(service.clients)
    writer.write(b'x' * 100 + b'\n')
    print((await reader.readline()).decode().strip())
    print(await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print(service.clients)


async def chatty():
    finished = asyncio.Event()

    async def handler(reader, writer):
        writer.writelines([b'one\n', b'two\n'])
        writer.write_eof()
        print('server got', await reader.read())
        writer.close()
        finished.set()

    async with await asyncio.start_server(handler, '127.0.0.1', 8890):
        reader, writer = await asyncio.open_connection('127.0.0.1', 8890)
        async for line in reader:
            print('client got', line)
        writer.write(b'bye')
        print(writer.can_write_eof(), reader.at_eof())
        writer.write_eof()
        await finished.wait()
        writer.close()
        await writer.wait_closed()
        try:
            writer.write(b'more')
            await writer.drain()
        except (ConnectionError, RuntimeError) as e:
            print(type(e).__name__, e)


class EchoProtocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print('made', transport.is_closing())

    def data_received(self, data):
        print('data', data)
        self.transport.write(data[::-1])
        if data.endswith(b'!'):
            self.transport.close()

    def eof_received(self):
        print('eof')

    def connection_lost(self, exc):
        print('lost', exc)


async def protocols():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoProtocol, '127.0.0.1', 8891)
    reader, writer = await asyncio.open_connection('127.0.0.1', 8891)
    for text in (b'abc', b'wow!'):
        writer.write(text)
        print(await reader.read(10))
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


for part in (echo, lines, chatty, protocols):
    print('===', part.__name__)
    asyncio.run(part())
asyncio.run(tcp_echo_client('nobody there', 8892))
