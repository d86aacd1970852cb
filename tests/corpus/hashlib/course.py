import base64
import binascii
import hashlib
import hmac
import secrets
import uuid

print(hashlib.sha256(b"hello").hexdigest(), hashlib.md5(b"").hexdigest(), hashlib.new("sha1", b"abc").hexdigest())
h = hashlib.sha512()
h.update(b"a")
h.update(b"b")
print(h.hexdigest()[:16], h.digest_size, h.block_size, h.name, h.copy().hexdigest() == h.hexdigest(), hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.sha3_256(b"").hexdigest()[:8])
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 2).hex()[:16], hmac.new(b"key", b"msg", "sha256").hexdigest()[:16], hmac.compare_digest("a", "a"))
print(base64.b64encode(b"\x00\xff hi"), base64.b64decode("aGk="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b85encode(b"hello"))
print(binascii.hexlify(b"ab", "-"), binascii.unhexlify("6162"), binascii.crc32(b"hello"), len(secrets.token_hex(4)), len(secrets.token_bytes(3)))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.UUID("12345678123456781234567812345678"), uuid.uuid3(uuid.NAMESPACE_URL, "x").version, uuid.UUID(int=5).hex, len(str(uuid.uuid4())))
for bad in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nope"), lambda: base64.b64decode("a"), lambda: binascii.unhexlify("abc"), lambda: uuid.UUID("x"), lambda: hmac.new(b"k"), lambda: base64.b32decode("1")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
hashlib.md5(5)
