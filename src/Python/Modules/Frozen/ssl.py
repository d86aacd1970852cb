# ssl: the names are there, so that programs can be read and written with them. The playground's network carries plain bytes
# only, and whoever asks for more is told so (docs/network.md).

PROTOCOL_TLS = 2
PROTOCOL_TLS_CLIENT = 16
PROTOCOL_TLS_SERVER = 17
CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2
OP_NO_TLSv1 = 67108864
OP_NO_TLSv1_1 = 268435456
HAS_SNI = True
OPENSSL_VERSION = "none: the playground has no TLS"


class SSLError(OSError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLZeroReturnError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


CertificateError = SSLCertVerificationError


class Purpose:
    SERVER_AUTH = "SERVER_AUTH"
    CLIENT_AUTH = "CLIENT_AUTH"


def _refuse(what):
    raise NotImplementedError(f"{what}: the playground's network carries plain bytes only, without TLS")


class SSLContext:
    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol
        self.check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self.verify_mode = CERT_REQUIRED if self.check_hostname else CERT_NONE
        self.options = 0

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        _refuse("SSLContext.load_cert_chain()")

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        _refuse("SSLContext.load_verify_locations()")

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def set_ciphers(self, ciphers):
        pass

    def set_alpn_protocols(self, protocols):
        pass

    def wrap_socket(self, sock, *args, **kwargs):
        _refuse("SSLContext.wrap_socket()")

    def wrap_bio(self, *args, **kwargs):
        _refuse("SSLContext.wrap_bio()")


class SSLSocket:
    def __init__(self, *args, **kwargs):
        raise TypeError("SSLSocket does not have a public constructor. Instances are returned by SSLContext.wrap_socket().")


class SSLObject:
    def __init__(self, *args, **kwargs):
        raise TypeError("SSLObject does not have a public constructor. Instances are returned by SSLContext.wrap_bio().")


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    context = SSLContext(PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


def wrap_socket(sock, *args, **kwargs):
    _refuse("ssl.wrap_socket()")
