"""A crawler with a queue of addresses, workers, depth limits and politeness (pages are made up)."""
import asyncio
import re
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

PAGES = {
    'http://a.test/': (0.02, '<a href="/one">1</a> <a href="two#x">2</a> <a href="http://b.test/">b</a>'),
    'http://a.test/one': (0.05, '<a href="/">home</a> <a href="/missing">gone</a>'),
    'http://a.test/two': (0.01, '<a href="one">1</a> <a href="three">3</a> <a href="mailto:x@y">m</a>'),
    'http://a.test/three': (0.01, '<a href="four">4</a>'),
    'http://a.test/four': (0.01, 'end'),
    'http://b.test/': (0.3, 'slow'),
}


class HTTPError(Exception):
    def __init__(self, status, url):
        super().__init__(f'{status}: {url}')
        self.status = status


@dataclass(order=True)
class Job:
    depth: int
    url: str = field(compare=False)


@dataclass
class Crawler:
    start: str
    most: int = 3
    seen: set[str] = field(default_factory=set)
    results: dict[str, str] = field(default_factory=dict)
    per_host: dict[str, asyncio.Semaphore] = field(default_factory=dict, repr=False)

    async def fetch(self, url):
        host = urlsplit(url).netloc
        async with self.per_host.setdefault(host, asyncio.Semaphore(1)):
            delay, text = PAGES.get(url, (0.01, None))
            async with asyncio.timeout(0.1):
                await asyncio.sleep(delay)
            if text is None:
                raise HTTPError(404, url)
            return text

    def links(self, base, text):
        for href in re.findall(r'href="([^"#]+)', text):
            url = urljoin(base, href)
            if urlsplit(url).scheme in ('http', 'https'):
                yield url

    async def worker(self, name, queue):
        while True:
            job = await queue.get()
            try:
                text = await self.fetch(job.url)
                self.results[job.url] = 'ok'
                for url in self.links(job.url, text):
                    if url not in self.seen and job.depth < self.most:
                        self.seen.add(url)
                        queue.put_nowait(Job(job.depth + 1, url))
            except HTTPError as error:
                self.results[job.url] = str(error.status)
            except TimeoutError:
                self.results[job.url] = 'timeout'
            finally:
                print(name, job, self.results.get(job.url))
                queue.task_done()

    async def run(self, workers=3):
        queue = asyncio.PriorityQueue()
        self.seen.add(self.start)
        queue.put_nowait(Job(0, self.start))
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self.worker(f'w{i}', queue)) for i in range(workers)]
            await queue.join()
            for task in tasks:
                task.cancel()
        return self


async def main():
    crawler = await Crawler('http://a.test/').run()
    for url, result in sorted(crawler.results.items()):
        print(f'{result:>8} {url}')
    print(crawler.most, len(crawler.seen), crawler.per_host["a.test"].locked())


asyncio.run(main())
