# The order of what waits for sockets, and what the calls on them return.
import asyncio
import socket


async def receive(loop, name, sock, buffer):
    count, address = await loop.sock_recvfrom_into(sock, buffer)
    print(name, count, bytes(buffer[:count]), address[0])
    return count


async def datagrams():
    loop = asyncio.get_running_loop()
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    two = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for sock in one, two:
        sock.setblocking(False)
        sock.bind(('127.0.0.1', 0))
    waiting = asyncio.create_task(receive(loop, 'first', two, bytearray(10)))
    await asyncio.sleep(0)
    print('sent', await loop.sock_sendto(one, b'hello', two.getsockname()))
    print(await waiting)
    await loop.sock_sendto(one, b'a long message', two.getsockname())
    await loop.sock_sendto(one, b'x', two.getsockname())
    small = bytearray(4)
    await receive(loop, 'second', two, small)
    await receive(loop, 'third', two, memoryview(small))
    try:
        await loop.sock_recvfrom_into(two, bytearray(2), 3)
    except ValueError as error:
        print(error)
    one.close()
    two.close()


async def watched():
    loop = asyncio.get_running_loop()
    one, two = socket.socketpair()
    for sock in one, two:
        sock.setblocking(False)
    order = []
    done = loop.create_future()

    def readable():
        order.append(('read', two.recv(10)))
        print('reader', loop.remove_reader(two), loop.remove_reader(two))
        done.set_result(None)

    def writable():
        order.append('write')
        print('writer', loop.remove_writer(one), loop.remove_writer(one))
        one.send(b'data')

    loop.add_reader(two, readable)
    loop.add_writer(one, writable)
    loop.call_soon(order.append, 'soon')
    await done
    print(order)
    one.close()
    two.close()


async def accepted():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    client = socket.socket()
    client.setblocking(False)
    accepting = asyncio.create_task(loop.sock_accept(listener))
    await loop.sock_connect(client, listener.getsockname())
    served, address = await accepting
    print(address == client.getsockname())

    class Echo(asyncio.Protocol):
        def connection_made(self, transport):
            self.transport = transport
            print('made')

        def data_received(self, data):
            print('received', data)
            self.transport.write(data.upper())
            self.transport.close()

        def connection_lost(self, error):
            print('lost', error)

    transport, protocol = await loop.connect_accepted_socket(Echo, served)
    print(type(protocol).__name__, transport.is_closing())
    await loop.sock_sendall(client, b'ping')
    buffer = bytearray(10)
    count = await loop.sock_recv_into(client, buffer)
    print(count, buffer[:count])
    print(await loop.sock_recv(client, 10))
    client.close()
    listener.close()
    await asyncio.sleep(0)


for main in (datagrams, watched, accepted):
    print(main.__name__)
    asyncio.run(main())
