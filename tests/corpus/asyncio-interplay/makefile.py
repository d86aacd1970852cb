import socket, threading
srv = socket.create_server(("127.0.0.1", 0))
def serve():
    conn, addr = srv.accept()
    with conn, conn.makefile("rw") as f:
        for line in f:
            f.write("echo " + line); f.flush()
t = threading.Thread(target=serve); t.start()
with socket.create_connection(srv.getsockname()) as c:
    f = c.makefile("r"); w = c.makefile("wb")
    w.write(b"hello\n"); w.flush()
    print(repr(f.readline()))
    w.write(b"again\nmore\n"); w.flush()
    print(f.readline(), f.readline(), end="")
    c.shutdown(socket.SHUT_WR)
    print(repr(f.read()))
    r = c.makefile("rb", buffering=0); print(type(r), r.mode, r.readable(), r.writable())
t.join()
f.close(); w.close(); r.close(); srv.close(); print(c)
try: c.makefile("x")
except ValueError as e: print(e)
