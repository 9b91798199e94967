"""One contract for roles, invitations, notes and keys on every shelf: in memory, in a file, in Valkey and in Redis."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_agent.adapters.hosted import INVITATION, INVITED, NOTE, Hosted, _document, _key
from interview_agent.application.keys import Keys
from interview_agent.application.ports import Shelf
from interview_agent.domain.hosting import Invitation, Note, Role, Stays, What
from support.servers import Server
from support.shelves import FileShelves, MemoryShelves, RedisShelves, ShelfBench

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("web.one-registry")]

STAYS = Stays(waiting=timedelta(days=30), over=timedelta(days=20))
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


def hosted(bench: ShelfBench) -> Hosted:
    return Hosted(bench.shelf(), STAYS, lambda: NOW)


def role(id: str, text: str = "Python, in Zürich.") -> Role:
    return Role(id, "Engineer", text, "en", NOW)


def invitation(id: str, of: str = "r", minutes: int = 0) -> Invitation:
    return Invitation(id, of, "C", "Résumé", "en", NOW + timedelta(minutes=minutes), NOW + timedelta(days=1), 30, True)


def note(subject: str, seconds: float, what: What = What.REMARK, id: str = "n") -> Note:
    return Note(id, subject, what, "candidate", NOW + timedelta(seconds=seconds), {"turn": 1})


async def test_what_was_added_comes_back_as_it_was_and_the_first_one_stays(bench: ShelfBench) -> None:
    one, other = hosted(bench), hosted(bench)
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
    registry = hosted(bench)
    for id, of, minutes in [("b", "r", 2), ("c", "r", 3), ("a", "r", 1), ("d", "rr", 4)]:
        await registry.add_invitation(invitation(id, of, minutes))
    assert await registry.invited("r") == ("c", "b", "a")
    assert await registry.invited() == ("d", "c", "b", "a")
    await registry.close()


async def test_notes_come_in_the_order_in_which_they_were_made(bench: ShelfBench) -> None:
    registry = hosted(bench)
    notes = [note("i", at, id=f"n{at}") for at in (9, 10, 0.5, 100)]
    await asyncio.gather(*(registry.add_note(one) for one in [*notes, note("ii", 1)]))
    assert await registry.notes("i") == tuple(sorted(notes, key=lambda one: one.at))
    await registry.close()


async def test_nothing_is_left_of_what_is_forgotten_and_everything_of_the_others(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    registry = hosted(bench)
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


async def left(registry: Hosted, shelf: Shelf, id: str) -> list[timedelta]:
    """How long each document about an invitation still stays."""
    keys = [(INVITATION, id), (INVITED, f"r.{id}"), *((NOTE, _key(one)) for one in await registry.notes(id))]
    found = [await shelf.left(*key) for key in keys]
    return [one for one in found if one is not None]


@pytest.mark.requirement("web.goes-by-itself")
async def test_all_that_is_about_an_invitation_goes_together_and_roles_stay(bench: ShelfBench) -> None:
    shelf, registry = bench.shelf(), hosted(bench)
    await registry.add_role(role("r"))
    await registry.add_note(note("r", 0, What.APPROVED))
    await registry.add_invitation(invitation("i"))
    await registry.add_note(note("i", 1))
    waiting = timedelta(days=1) + STAYS.waiting
    assert [round(one / waiting, 3) for one in await left(registry, shelf, "i")] == [1, 1, 1]
    for key in ((INVITATION, "i"), (INVITED, "r.i"), (NOTE, _key(note("i", 1)))):
        if await shelf.find(*key):
            bench.outlived(*key)
    assert (await registry.invitation("i"), await registry.invited(), await registry.notes("i")) == (None, (), ())
    assert (await registry.role("r"), len(await registry.notes("r"))) == (role("r"), 1)
    await registry.close()


@pytest.mark.requirement("web.goes-by-itself")
async def test_what_is_said_after_the_links_end_prolongs_it_and_the_end_of_the_interview_decides(
    bench: ShelfBench,
) -> None:
    shelf, registry = bench.shelf(), hosted(bench)
    await registry.add_invitation(invitation("i"))
    await registry.add_note(note("i", 1))

    async def in_days() -> set[float]:
        return {round(one / timedelta(days=1), 2) for one in await left(registry, shelf, "i")}

    await registry.prolong(invitation("i"), NOW)
    assert await in_days() == {31}
    await registry.prolong(invitation("i"), NOW + timedelta(days=3))
    assert await in_days() == {33}
    await registry.prolong(invitation("i"), NOW + timedelta(days=2))
    assert await in_days() == {33}
    for _ in range(2):
        await registry.conclude(invitation("i"), NOW + timedelta(hours=12))
        assert await in_days() == {20.5}
    await registry.add_note(note("i", 2, id="late"))
    assert await in_days() == {20.5}
    await registry.conclude(invitation("i"), NOW + timedelta(days=4))
    assert await in_days() == {24}
    await registry.close()


@pytest.mark.requirement("web.goes-by-itself")
async def test_documents_from_before_they_went_by_themselves_are_read_and_go_once_they_were_listed(
    bench: ShelfBench,
) -> None:
    shelf, registry = bench.shelf(), hosted(bench)
    await shelf.keep(INVITATION, "i", _document(invitation("i")), replace=False)
    await shelf.keep(INVITED, "r.i", {"id": "i", "at": NOW.isoformat()}, replace=False)
    await registry.add_note(note("i", 1))
    assert (await registry.invitation("i"), await left(registry, shelf, "i")) == (invitation("i"), [])
    for _ in range(2):
        assert await registry.invited() == ("i",)
    assert [round(one / timedelta(days=1), 2) for one in await left(registry, shelf, "i")] == [31, 31, 31]
    await registry.close()
