"""A web crawler on simulated pages."""
import asyncio
import re
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)-8s %(name)s: %(message)s")
log = logging.getLogger("crawler")

PAGES = {
    "http://site.test/": '<a href="/about">About</a> <a href="blog/">Blog</a> <a href="http://other.test/x">out</a>',
    "http://site.test/about": '<a href="/">home</a> <a href="#top">top</a>',
    "http://site.test/blog/": '<a href="1.html">one</a><a href="2.html">two</a><a href="missing">!</a>',
    "http://site.test/blog/1.html": '<a href="../about?x=1#frag">about</a>',
    "http://site.test/blog/2.html": '<a HREF=\'1.html\'>one</a>',
}
HREF = re.compile(r'''href=(["'])(?P<url>.*?)\1''', re.I)


class HTTPError(Exception):
    def __init__(self, status, url):
        super().__init__(status, url)
        self.status = status
        self.url = url

    def __str__(self):
        return f"{self.status} for {self.url}"


@dataclass(order=True)
class Page:
    depth: int
    url: str = field(compare=False)
    links: set = field(default_factory=set, repr=False, compare=False)


async def fetch(url):
    await asyncio.sleep(len(url) / 1000)
    try:
        return PAGES[url]
    except KeyError:
        raise HTTPError(404, url) from None


class Crawler:
    def __init__(self, root, *, workers=2, max_depth=3):
        self.root, self.workers, self.max_depth = root, workers, max_depth
        self.host = urlsplit(root).hostname
        self.seen = {root}
        self.pages = []
        self.errors = []
        self.todo = asyncio.Queue()

    async def worker(self, n):
        while True:
            page = await self.todo.get()
            try:
                html = await fetch(page.url)
            except HTTPError as error:
                log.warning("worker %d: %s", n, error)
                self.errors.append(error)
            else:
                for m in HREF.finditer(html):
                    url = urljoin(page.url, m["url"]).partition("#")[0].partition("?")[0]
                    page.links.add(url)
                    if urlsplit(url).hostname != self.host:
                        log.debug("skipping %s", url)
                    elif url not in self.seen and page.depth < self.max_depth:
                        self.seen.add(url)
                        self.todo.put_nowait(Page(page.depth + 1, url))
                self.pages.append(page)
                log.info("worker %d: %s has %d links", n, page.url, len(page.links))
            finally:
                self.todo.task_done()

    async def crawl(self):
        self.todo.put_nowait(Page(0, self.root))
        workers = [asyncio.create_task(self.worker(i)) for i in range(self.workers)]
        await self.todo.join()
        for w in workers:
            w.cancel()
        results = await asyncio.gather(*workers, return_exceptions=True)
        log.info("workers ended: %r", results)


crawler = Crawler("http://site.test/")
asyncio.run(crawler.crawl())
for page in sorted(crawler.pages, key=lambda p: (p.depth, p.url)):
    print(page, sorted(page.links))
print(crawler.errors, [str(e) for e in crawler.errors])
raise crawler.errors[0]
