import asyncio


async def digits_of_pi(count, polite):
    digits = []
    q, r, t, k, digit, x = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < digit * t:
            digits.append(str(digit))
            if polite:
                await asyncio.sleep(0)
            q, r, digit = 10 * q, 10 * (r - digit * t), (10 * (3 * q + r)) // t - 10 * digit
        else:
            q, r, t, k, digit, x = (
                q * k, (2 * q + r) * x, t * x, k + 1,
                (q * (7 * k + 2) + r * x) // (t * x), x + 2)
    print('pi =', digits[0] + '.' + ''.join(digits[1:]))


async def waiter():
    for number in range(3):
        print('anybody there?', number)
        await asyncio.sleep(0)


async def main():
    print('-- without giving way')
    await asyncio.gather(digits_of_pi(20, polite=False), waiter())
    print('-- giving way at every digit')
    await asyncio.gather(digits_of_pi(20, polite=True), waiter())


asyncio.run(main())
