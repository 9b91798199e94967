"""The loop that goes on while somebody types."""

import asyncio
import signal
import threading

import pytest

from interview_agent.entrypoints.background import Background


def test_what_was_begun_goes_on_between_two_calls() -> None:
    done = threading.Event()

    async def begin() -> "asyncio.Task[None]":
        async def later() -> None:
            await asyncio.sleep(0)
            done.set()

        return asyncio.create_task(later())

    with Background() as background:
        kept = background.run(begin())
        assert done.wait(5)
    assert kept.done()


def test_an_error_reaches_the_caller() -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    with Background() as background, pytest.raises(ZeroDivisionError):
        background.run(fail())


def test_ctrl_c_ends_a_call_after_it_has_given_back_what_it_had() -> None:
    given_back, main = threading.Event(), threading.get_ident()

    async def hold() -> None:
        try:
            signal.pthread_kill(main, signal.SIGINT)
            await asyncio.Event().wait()
        finally:
            given_back.set()

    with Background() as background:
        with pytest.raises(KeyboardInterrupt):
            background.run(hold())
        assert given_back.is_set()


def test_what_is_still_under_way_ends_with_it() -> None:
    ended = threading.Event()

    async def begin() -> "asyncio.Task[None]":
        async def forever() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.set()

        task = asyncio.create_task(forever())
        await asyncio.sleep(0)
        return task

    with Background() as background:
        kept = background.run(begin())
    assert ended.is_set()
    assert kept.cancelled()
