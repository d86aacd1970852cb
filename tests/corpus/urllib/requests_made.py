from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

r = Request("http://example.com/path?q=1#part", headers={"user-agent": "me", "X-Token": "t"})
print(r.full_url, r.host, r.selector, r.type, r.get_method(), r.fragment)
print(r.get_header("User-agent"), r.has_header("X-token"), r.header_items(), r.data)
r.data = b"a=1"
print(r.get_method(), Request("http://h/", method="DELETE").get_method())
r.add_header("accept", "text/plain")
r.remove_header("X-token")
print(r.header_items())
with urlopen("data:text/plain;charset=utf-8,hello%20world") as response:
    print(response.read(), response.headers["Content-type"], response.headers["Content-length"])
print(urlopen("data:;base64,aGk=").read())
for error in (URLError("reason"), HTTPError("http://x/", 404, "Not Found", {}, None)):
    print(error, isinstance(error, OSError))
print(HTTPError("u", 500, "Oops", {}, None).code)
for bad in (lambda: Request("no-scheme"), lambda: urlopen("gopherx://h/"), lambda: urlopen("http:///path")):
    try:
        bad()
    except (ValueError, URLError) as error:
        print(type(error).__name__, error)
urlopen("strange://host/")
