import hashlib
import hmac

print(hmac.new(b'key', b'message', hashlib.sha256).hexdigest(), hmac.new(b'k' * 100, b'm', 'md5').hexdigest())
print(hmac.compare_digest('abc', 'abc'), hmac.compare_digest(b'abc', b'abd'))
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 20).hex())
print(hashlib.blake2b(b'data', digest_size=16, key=b'secret', salt=b'salt', person=b'me').hexdigest(), hashlib.shake_128(b'x').hexdigest(20))
