"""One contract for roles, invitations, notes and keys on every shelf: in memory, in a file, in Valkey and in Redis."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_agent.adapters.hosted import INVITATION, INVITED, NOTE, Hosted
from interview_agent.application.keys import Keys
from interview_agent.domain.hosting import Invitation, Note, Role, What
from support.servers import Server
from support.shelves import FileShelves, MemoryShelves, RedisShelves, ShelfBench

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("web.one-registry")]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture(params=["memory", "file", "valkey", "redis"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ShelfBench]:
    if request.param == "memory":
        yield MemoryShelves()
    elif request.param == "file":
        yield FileShelves(tmp_path)
    else:
        server: Server = request.getfixturevalue(f"{request.param}_server")
        with server.client() as client:
            client.flushall()
            yield RedisShelves(server, client)


def role(id: str, text: str = "Python, in Zürich.") -> Role:
    return Role(id, "Engineer", text, "en", NOW)


def invitation(id: str, of: str = "r", minutes: int = 0) -> Invitation:
    return Invitation(id, of, "C", "Résumé", "en", NOW + timedelta(minutes=minutes), NOW + timedelta(days=1), 30, True)


def note(subject: str, seconds: float, what: What = What.REMARK, id: str = "n") -> Note:
    return Note(id, subject, what, "candidate", NOW + timedelta(seconds=seconds), {"turn": 1})


async def test_what_was_added_comes_back_as_it_was_and_the_first_one_stays(bench: ShelfBench) -> None:
    one, other = Hosted(bench.shelf()), Hosted(bench.shelf())
    assert await one.add_role(role("r")) == role("r")
    assert await other.add_role(role("r", "Something else")) == role("r")
    assert await other.add_invitation(invitation("i")) == invitation("i")
    assert await one.add_invitation(invitation("i", minutes=5)) == invitation("i")
    assert await one.invitation("i") == invitation("i")
    assert (await one.role("x"), await one.invitation("x")) == (None, None)
    assert await one.invited() == ("i",)
    await one.close()
    await other.close()


async def test_invitations_are_told_the_newest_first_and_by_role(bench: ShelfBench) -> None:
    registry = Hosted(bench.shelf())
    for id, of, minutes in [("b", "r", 2), ("c", "r", 3), ("a", "r", 1), ("d", "rr", 4)]:
        await registry.add_invitation(invitation(id, of, minutes))
    assert await registry.invited("r") == ("c", "b", "a")
    assert await registry.invited() == ("d", "c", "b", "a")
    await registry.close()


async def test_notes_come_in_the_order_in_which_they_were_made(bench: ShelfBench) -> None:
    registry = Hosted(bench.shelf())
    notes = [note("i", at, id=f"n{at}") for at in (9, 10, 0.5, 100)]
    await asyncio.gather(*(registry.add_note(one) for one in [*notes, note("ii", 1)]))
    assert await registry.notes("i") == tuple(sorted(notes, key=lambda one: one.at))
    await registry.close()


async def test_nothing_is_left_of_what_is_forgotten_and_everything_of_the_others(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    registry = Hosted(shelf)
    for id in ("i", "ii"):
        await registry.add_invitation(invitation(id))
        await registry.add_note(note(id, 1))
    await registry.forget(invitation("i"))
    assert [len(await shelf.all(kind)) for kind in (INVITATION, INVITED, NOTE)] == [1, 1, 1]
    assert (await registry.invited(), len(await registry.notes("ii"))) == (("ii",), 1)
    await registry.close()


async def test_processes_share_keys_and_one_secret(bench: ShelfBench) -> None:
    one, other = (Keys(bench.shelf(), lambda: NOW) for _ in range(2))
    await asyncio.gather(one.ready(), other.ready())
    assert one.secret == other.secret
    key = await one.add("Anna")
    found = await other.find(key)
    assert found is not None
    assert (found.name, await other.known(found.id)) == ("Anna", found)
    assert [await other.find(wrong) for wrong in ("", key[:-1], found.id, "\ud800")] == [None] * 4
    await other.remove("Anna")
    assert (await one.find(key), await one.all()) == (None, ())
    await one.close()
    await other.close()
