import asyncio

loop = asyncio.new_event_loop()


async def plus(a, b):
    loop.create_task(asyncio.sleep(3600))
    await asyncio.sleep(0)
    return a + b


def add(a, b):
    return loop.run_until_complete(plus(a, b))
