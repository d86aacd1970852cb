import asyncio
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec, patch


class Client:
    async def fetch(self, url):
        return "real"

    def close(self):
        pass


async def load(client):
    return await client.fetch("u")


async def main():
    fetch = AsyncMock(return_value=3)
    print(await fetch(1, key=2), fetch.await_count, fetch.await_args, fetch.await_args_list)
    fetch.assert_awaited_once_with(1, key=2)
    pending = fetch("not awaited")
    print(fetch.call_count, fetch.await_count)
    await pending
    fetch.side_effect = [1, ValueError("bad")]
    print(await fetch())
    try:
        await fetch()
    except ValueError as error:
        print("ValueError", error)
    try:
        await fetch()
    except StopAsyncIteration:
        print("used up")
    manager = MagicMock()
    async with manager as entered:
        print(entered is manager.__aenter__.return_value)
    manager.__aiter__.return_value = [1, 2, 3]
    print([item async for item in manager])
    client = Mock(spec=Client)
    print(type(client.fetch).__name__, type(client.close).__name__)
    client.fetch.return_value = "page"
    print(await load(client))
    auto = create_autospec(Client)()
    auto.fetch.return_value = "auto"
    print(await load(auto))
    try:
        auto.fetch()
    except TypeError as error:
        print(error)
    with patch.object(Client, "fetch", return_value="patched") as fetched:
        print(await load(Client()), type(fetched).__name__)
    deep = AsyncMock()
    deep.session.get.return_value = 5
    print(await deep.session.get("x"), deep.mock_calls == [call.session.get("x")])
    for check in (fetch.assert_not_awaited, fetch.assert_awaited_once, AsyncMock().assert_awaited, lambda: fetch.assert_awaited_with(9), lambda: fetch.assert_any_await(8)):
        try:
            check()
        except AssertionError as error:
            print(error)


asyncio.run(main())
