import asyncio
import unittest


class Service:
    async def start(self):
        await asyncio.sleep(0.01)
        return "started"


class ServiceTests(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        print("asyncSetUp")
        self.service = Service()
        self.addAsyncCleanup(self.note, "cleanup")

    async def note(self, text):
        print(text)

    async def test_start(self):
        self.assertEqual(await self.service.start(), "started")

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await self.service.start()

    async def test_fails(self):
        self.assertTrue(await self.service.start() == "stopped", "should have stopped")

    def test_plain(self):
        self.assertIn("a", "abc")

    async def asyncTearDown(self):
        print("asyncTearDown")

    def tearDown(self):
        print("tearDown")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(ServiceTests).run(result)
print(result)
print(result.failures[0][0], result.failures[0][1].splitlines()[-1])
