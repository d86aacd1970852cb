"""hashlib (https://docs.python.org/3.13/library/hashlib.html)."""

import _hashlib

_names = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256")
algorithms_guaranteed = {*_names, "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)

__all__ = (*_names, "blake2b", "blake2s", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest")


def _constructor(name):
    def make(string=b"", *, usedforsecurity=True):
        hash = _hashlib.new(name)
        if string != b"":
            hash.update(string)
        return hash
    make.__name__ = make.__qualname__ = f"openssl_{name}"
    return make


md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256 = map(_constructor, _names)


def _blake2(long, most, salt_size):
    def make(data=b"", /, *, digest_size=most, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0, node_offset=0,
             node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        if not 1 <= digest_size <= most:
            raise ValueError(f"digest_size for {name} must be between 1 and {most} bytes, here it is {digest_size}")
        if len(key) > most:
            raise ValueError(f"maximum key length is {most} bytes")
        if len(salt) > salt_size:
            raise ValueError(f"maximum salt length is {salt_size} bytes")
        if len(person) > salt_size:
            raise ValueError(f"maximum person length is {salt_size} bytes")
        hash = _hashlib.blake2(long, digest_size, key, salt, person)
        hash.update(data)
        return hash
    name = "Blake2b" if long else "Blake2s"
    make.__name__ = make.__qualname__ = name.lower()
    return make


blake2b = _blake2(True, 64, 16)
blake2s = _blake2(False, 32, 8)


def new(name, data=b"", *, usedforsecurity=True, **kwargs):
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    plain = name.lower().replace("-", "_")
    if plain in ("blake2b", "blake2s"):
        return globals()[plain](data, **kwargs)
    if plain not in _names:
        plain = plain.replace("_", "", 1)
    if plain not in _names:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[plain](data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    inner, outer = new(hash_name), new(hash_name)
    if dklen is None:
        dklen = outer.digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    if len(password) > inner.block_size:
        password = new(hash_name, password).digest()
    password = password + b"\0" * (inner.block_size - len(password))
    inner.update(bytes(b ^ 0x36 for b in password))
    outer.update(bytes(b ^ 0x5C for b in password))

    def keyed(message):
        i, o = inner.copy(), outer.copy()
        i.update(message)
        o.update(i.digest())
        return o.digest()

    result = b""
    block = 1
    while len(result) < dklen:
        last = keyed(salt + block.to_bytes(4))
        total = int.from_bytes(last)
        for _ in range(iterations - 1):
            last = keyed(last)
            total ^= int.from_bytes(last)
        result += total.to_bytes(inner.digest_size)
        block += 1
    return result[:dklen]


def file_digest(fileobj, digest, /):
    hash = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(262144):
        hash.update(data)
    return hash
