import unittest

HOST = 'localhost'
HOSTv4 = '127.0.0.1'
HOSTv6 = '::1'
IPV6_ENABLED = False
has_gethostname = True


def find_unused_port(*args):
    import socket
    with socket.socket() as sock:
        sock.bind((HOSTv4, 0))
        return sock.getsockname()[1]


def bind_port(sock, host=HOSTv4):
    sock.bind((host, 0))
    return sock.getsockname()[1]


def skip_unless_bind_unix_socket(test):
    return test


def tcp_blackhole(*args):
    return False


def get_socket_conn_refused_errs():
    import errno
    return [errno.ECONNREFUSED]


def transient_internet(*args, **kwargs):
    raise unittest.SkipTest('needs the network')


create_unix_domain_name = bind_unix_socket = transient_internet
skip_if_tcp_blackhole = lambda test: test
